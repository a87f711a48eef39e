package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.RealFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MeasureCommandsTest {
    private static final String SMALL = "mobilenet-v3-small@width=0.5,resolution=64";
    private static final String[] QUICK = {"--runs", "2", "--warmup", "0", "--repeats", "0"};
    @TempDir
    private Path folder;

    @Test
    void everythingIsCombinedWithEverything() {
        JsonNode results = run("bench", "mobilenet-v3-small", "--resolutions", "64,96", "--widths", "0.5", "--threads",
                "1,2", "--format", "json").json().get("results");
        assertThat(texts(results, "id")).containsExactly(SMALL, SMALL, SMALL.replace("64", "96"),
                SMALL.replace("64", "96"));
        assertThat(texts(results, "threads")).containsExactly("1", "2", "1", "2");
        assertThat(results.at("/0/provider").asString()).isEqualTo("CPU");
    }

    @Test
    void modelsInOtherNumbersAreMeasuredBesideTheOriginal() {
        JsonNode results = run("bench", SMALL, "--precision", "float32,int8-static", "--format", "json").json()
                .get("results");
        assertThat(texts(results, "precision")).containsExactly("float32", "int8-static");
        assertThat(results.at("/1/bytes").asLong()).isLessThan(results.at("/0/bytes").asLong());
        assertThat(results.at("/1/outputDifference").asDouble()).isGreaterThan(0).isLessThan(0.3);
        Cli table = run("bench", SMALL, "--precision", "float32,float16");
        assertThat(table.out()).contains("numbers", "off by %", "float16");
    }

    @Test
    void filesAreRewrittenInOtherNumbersOrASentenceSaysWhyNot() {
        String file = folder.resolve("small.onnx").toString();
        assertThat(run("onnx", SMALL, "-o", file).code()).isZero();
        JsonNode results = run("bench", file, "--precision", "float32,int8-dynamic", "--format", "json").json()
                .get("results");
        assertThat(texts(results, "precision")).containsExactly("float32", "int8-dynamic");
        assertThat(results.at("/1/bytes").asLong()).isLessThan(results.at("/0/bytes").asLong());
        assertThat(results.at("/1/outputDifference").asDouble()).isGreaterThan(0).isLessThan(0.3);

        Cli refused = run("bench", RealFiles.model("mobilenetv2-torchvision-int8-qdq.onnx").toString(), "--precision",
                "float16");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("computes in 8-bit numbers already");
    }

    @Test
    void whatIsSavedIsListedComparedAndForgotten() {
        assertThat(run("bench-history").err()).contains("nothing was measured and remembered");
        assertThat(run("bench", SMALL, "--save").err()).contains("remembered as ");
        Cli again = run("bench", SMALL, "--compare");
        assertThat(again.out()).contains("Compared with before", "now / before");
        assertThat(run("bench", SMALL, "--compare", "--threads", "2").err()).contains("not measured like this before");
        Cli list = run("bench-history", "--format", "csv");
        String line = list.out().lines().skip(1).findFirst().orElseThrow();
        String name = line.substring(0, line.indexOf(','));
        assertThat(list.out().lines()).hasSize(2);
        assertThat(run("bench-history", "--compare", name, name).out()).contains("within the spread");
        assertThat(run("bench-history", "--remove", "nothing").code()).isEqualTo(1);
        assertThat(run("bench-history", "--remove", name).err()).contains("forgot " + name);
        assertThat(run("bench-history", "--format", "csv").out().lines()).hasSize(1);
    }

    @Test
    void layersAreSummedByKind() {
        JsonNode kinds = run("bench", SMALL, "--by", "kind", "--format", "json").json().at("/results/0/kinds");
        assertThat(texts(kinds, "kind")).contains("pointwise", "depthwise", "squeeze-excitation",
                "fully-connected");
        double shares = 0;
        for (JsonNode kind : kinds) {
            shares += kind.get("share").asDouble();
        }
        assertThat(shares).isCloseTo(1, within(0.001));
        assertThat(run("bench", SMALL, "--by", "kind", "--lang", "ja").out()).contains("MACが示すものと時計が示すもの");
    }

    @Test
    void blocksAreMeasuredAloneAndSummed() {
        JsonNode json = run("bench-blocks", SMALL, "--format", "json").json();
        assertThat(json.get("blocks")).isNotEmpty();
        long macs = 0;
        for (JsonNode block : json.get("blocks")) {
            macs += block.get("macs").asLong() * block.get("uses").asInt();
        }
        JsonNode whole = run("summary", SMALL, "--format", "json").json();
        assertThat(macs).isEqualTo(whole.get("macs").asLong());
        assertThat(json.at("/networks/0/predictedMs").asDouble()).isPositive();
        assertThat(run("bench-blocks", SMALL).out()).contains("Blocks measured alone", "predicted ms", "error %");
    }

    @Test
    void theRooflineIsDrawn() {
        Path file = folder.resolve("roofline.svg");
        Cli run = run("bench-roofline", SMALL, "-o", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("GMAC/s", "GB/s from memory");
        assertThat(file).content().contains("GMAC/s achieved", "depthwise");
        assertThat(run("bench-roofline", SMALL, "-o", "roofline.txt").code()).isEqualTo(2);
    }

    @Test
    void providersSayWhyTheyCannotBeUsed() {
        Cli run = run("bench-providers");
        assertThat(run.out()).contains("CPU", "XNNPACK");
        assertThat(Cli.run("bench", SMALL, "--provider", "gpu").err()).contains("unknown provider \"gpu\"");
    }

    @Test
    void overheadIsARatio() {
        Cli run = Cli.run("bench-overhead", SMALL, "--runs", "3", "--format", "csv");
        assertThat(run.out()).startsWith("network,runs,call ms,empty call us");
        assertThat(run.out().lines()).hasSize(2);
        assertThat(Cli.run("bench-overhead", "--runs", "0").code()).isEqualTo(2);
    }

    @Test
    void oneFailureDoesNotStopTheRest() {
        Cli run = run("bench", "mobilenet-v3-small", "resnet18", "--widths", "0.5", "--resolutions", "64", "--format",
                "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("width");
        assertThat(texts(run.json().get("results"), "id")).containsExactly(SMALL);
    }

    private Cli run(String... words) {
        var all = new ArrayList<>(List.of(words));
        if (words[0].equals("bench") || words[0].equals("bench-blocks") || words[0].equals("bench-roofline")) {
            all.addAll(List.of(QUICK));
        }
        return Cli.runAt(folder.resolve("home"), all.toArray(String[]::new));
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }
}
