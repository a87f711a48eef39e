package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Parameter;
import io.github.convatlas.onnx.Provenance;
import io.github.convatlas.onnx.SeededWeights;
import io.github.convatlas.onnx.WeightSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

class ModelCommandsTest {
    private static final String NETWORK = "mobilenet-v3-small@width=0.35,resolution=32,classes=3";

    @TempDir
    private Path folder;

    @Test
    void aCompiledNetworkIsInspected() {
        Path file = folder.resolve("small.onnx");
        Cli compiled = Cli.run("onnx", NETWORK, "-o", file.toString(), "--seed", "7");
        assertThat(compiled.code()).isZero();
        assertThat(compiled.out()).isEmpty();
        assertThat(compiled.err()).startsWith("convatlas: wrote " + file).contains("random weights of seed 7");

        JsonNode json = Cli.run("inspect", file.toString(), "--format", "json").json();
        JsonNode summary = Cli.run("summary", NETWORK, "--format", "json").json();
        assertThat(json.get("params")).isEqualTo(summary.get("params"));
        assertThat(json.get("bnRunningStats")).isEqualTo(summary.get("bnRunningStats"));
        assertThat(json.get("input").toString()).isEqualTo("[1,3,32,32]");
        assertThat(json.at("/inputs/0/name").asString()).isEqualTo("input");
        assertThat(json.at("/outputs/0/name").asString()).isEqualTo("output");
        assertThat(json.at("/outputs/0/shape").toString()).isEqualTo("[1,3]");
        assertThat(json.get("opset").asInt()).isEqualTo(OnnxCompiler.OPSET);
        assertThat(json.get("producer").asString()).isEqualTo("ConvAtlas");
        assertThat(Cli.run("inspect", file.toString()).out()).contains("random weights", "float32[1, 3, 32, 32]");
    }

    @Test
    void oneSeedGivesOneFile() throws IOException {
        Path first = folder.resolve("1.onnx");
        Path second = folder.resolve("2.onnx");
        Path third = folder.resolve("3.onnx");
        Cli.run("onnx", NETWORK, "-o", first.toString());
        Cli.run("onnx", NETWORK, "-o", second.toString(), "--seed", "0");
        Cli.run("onnx", NETWORK, "-o", third.toString(), "--seed", "1");
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(Files.mismatch(first, third)).isPositive();
    }

    @Test
    void whatIsNoModelIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("page.onnx"), "<!DOCTYPE html><html></html>");
        Cli run = Cli.run("inspect", file.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("page.onnx").endsWith(".");
        assertThat(Cli.run("inspect", folder.resolve("missing.onnx").toString()).code()).isEqualTo(1);
    }

    @Test
    void networksWithoutTrainedWeightsDoNotClassify() throws IOException {
        Path picture = picture("a.png");
        Path model = folder.resolve("random.onnx");
        Cli.run("onnx", NETWORK, "-o", model.toString());
        Cli random = Cli.run("classify", "--model", model.toString(), picture.toString());
        assertThat(random.code()).isEqualTo(1);
        assertThat(random.err()).contains("random weights");
        Cli spec = Cli.run("classify", "--model", "mobilenet-v2", picture.toString());
        assertThat(spec.code()).isEqualTo(1);
        assertThat(spec.out()).isEmpty();
        assertThat(spec.err())
                .startsWith("convatlas: mobilenet-v2 has no trained weights here; fetch some by `models pull ID`")
                .contains("mobilenetv2-12");
    }

    @Test
    void picturesAreClassifiedInOrderAndBadOnesAreNamed() throws IOException {
        Path model = trainedModel();
        Files.createDirectories(folder.resolve("pictures/deep"));
        Path first = picture("pictures/a.png");
        Files.writeString(folder.resolve("pictures/notes.txt"), "not a picture, and passed over");
        Path bad = Files.writeString(folder.resolve("pictures/b.jpg"), "not a picture");
        Path last = picture("pictures/deep/c.png");
        Path labels = Files.writeString(folder.resolve("labels.txt"), "alpha\nbeta\ngamma\n");

        Cli run = Cli.run("classify", "--model", model.toString(), folder.resolve("pictures").toString(), "--labels",
                labels.toString(), "--top", "2", "--threads", "2", "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        List<JsonNode> lines = run.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
        assertThat(lines).extracting(line -> line.get("file").asString()).containsExactly(first.toString(),
                bad.toString(), last.toString());
        assertThat(lines.get(0).get("top")).hasSize(2);
        assertThat(lines.get(0).at("/top/0/label").asString()).isIn("alpha", "beta", "gamma");
        assertThat(lines.get(0).at("/top/0/probability").asDouble()).isBetween(1 / 3.0, 1.0);
        assertThat(lines.get(0).has("preprocessMs") && lines.get(0).has("inferenceMs")).isTrue();
        assertThat(lines.get(1).get("error").asString()).contains("b.jpg");
        assertThat(run.err().lines()).singleElement().asString().contains("b.jpg");
    }

    @Test
    void labelledPicturesAreJudged() throws IOException {
        for (String name : List.of("alpha", "beta", "swan")) {
            Files.createDirectories(folder.resolve("set").resolve(name));
            picture("set/" + name + "/" + name + ".png");
        }
        String labels = Files.writeString(folder.resolve("labels.txt"), "alpha\nbeta\ngamma\n").toString();
        String model = trainedModel().toString();
        String set = folder.resolve("set").toString();

        Cli run = Cli.run("classify", "--model", model, set, "--labels", labels, "--top", "1", "--truth", "folders",
                "--format", "json");
        List<JsonNode> lines = run.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst().get("top")).hasSize(1);
        assertThat(lines.getFirst().at("/truth/label").asString()).isEqualTo("alpha");
        assertThat(lines.getFirst().has("correct")).isTrue();
        assertThat(lines.getLast().at("/accuracy/judged").asInt()).isEqualTo(2);
        assertThat(lines.getLast().at("/accuracy/top5Accuracy").asInt()).isEqualTo(1);
        assertThat(lines.getLast().at("/accuracy/unmatched/0/name").asString()).isEqualTo("swan");

        String csv = Files.writeString(folder.resolve("truth.csv"), "set/alpha/alpha.png,0\nswan.png,beta\n")
                .toString();
        assertThat(Cli.run("classify", "--model", model, set, "--labels", labels, "--truth", csv).out())
                .contains("2 pictures, top-1 ", "top-5 100.00 %");
        Cli wrong = Cli.run("classify", "--model", model, set, "--truth", folder.resolve("none.csv").toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("none.csv");
    }

    @Test
    void spreadsheetsRepeatThePictureInEachLine() throws IOException {
        Path picture = picture("a.png");
        Cli run = Cli.run("classify", "--model", trainedModel().toString(), picture.toString(), "--top", "3",
                "--format", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().skip(1)).hasSize(3).allMatch(line -> line.startsWith(picture + ","));
        assertThat(Cli.run("classify", "--model", trainedModel().toString(), picture.toString()).out()
                .lines().filter(line -> line.contains("a.png"))).hasSize(1);
    }

    @Test
    void theHeadsOfAnswersAreInTheChosenLanguage() throws IOException {
        String model = trainedModel().toString();
        String picture = picture("a.png").toString();
        assertThat(Cli.run("classify", "--model", model, picture, "--format", "csv").out())
                .startsWith("picture,percent,label,class,decode ms,preprocess ms,inference ms\n");
        assertThat(Cli.run("classify", "--model", model, picture, "--format", "csv", "--lang", "ja").out())
                .startsWith("画像,確率%,ラベル,クラス,デコードms,前処理ms,推論ms\n");
    }

    @Test
    void aFolderWithoutPicturesAndLabelsThatDoNotFitAreRefused() throws IOException {
        String model = trainedModel().toString();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Cli.run("classify", "--model", model, empty.toString()))
                .isEqualTo(new Cli(1, "", "convatlas: there is no picture in " + empty + ".\n"));
        Path labels = Files.writeString(folder.resolve("labels.txt"), "alpha\nbeta\n");
        Cli run = Cli.run("classify", "--model", model, picture("a.png").toString(), "--labels", labels.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("2 names", "3 classes");
        assertThat(Cli.run("classify", "--model", model, empty.toString(), "--top", "0").code()).isEqualTo(2);
    }

    @Test
    void latencyIsMeasuredAndEachBadOneIsNamed() {
        Cli run = Cli.run("bench", NETWORK, "no-such-network", trainedModel().toString(), "--runs", "3", "--warmup",
                "0", "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("unknown network \"no-such-network\"", "3 of 6");
        JsonNode results = run.json().get("results");
        assertThat(run.json().get("machine").propertyNames()).contains("processor", "cores", "runtime", "provider");
        assertThat(results).hasSize(2);
        assertThat(results.at("/0/id").asString()).isEqualTo(NETWORK);
        assertThat(results.at("/0/threads").asInt()).isEqualTo(1);
        assertThat(results.at("/0/runs").asInt()).isEqualTo(3);
        assertThat(results.at("/0/medianMs").asDouble()).isBetween(results.at("/0/p10Ms").asDouble(),
                results.at("/0/p90Ms").asDouble());
        assertThat(results.at("/0/macs").asLong()).isPositive();
        assertThat(results.at("/0/layers")).isEmpty();
        assertThat(results.at("/1/macs")).isEqualTo(results.at("/0/macs"));
    }

    @Test
    void layersAreMeasuredWhereThatIsAsked() {
        String[] words = {"bench", NETWORK, "--runs", "2", "--warmup", "0", "--per-layer", "--format"};
        JsonNode layers = Cli.run(with(words, "json")).json().at("/results/0/layers");
        assertThat(layers).isNotEmpty();
        assertThat(layers.at("/0/id").asString()).startsWith("stem1.1");
        assertThat(layers.at("/0").propertyNames()).contains("id", "ms", "share");
        assertThat(Cli.run(with(words, "csv")).out())
                .startsWith("network,layer,label,ms,% of time,MACs,% of MACs,GMAC/s,MAC/byte,kind\n")
                .contains("conv 3x3");
        assertThat(Cli.run(with(words, "table")).out()).contains("Latency at batch 1, 1 thread", "GMAC/s", "Layers",
                "(layout)");
    }

    @Test
    void aMeasurementNeedsARun() {
        assertThat(Cli.run("bench", NETWORK, "--runs", "0").code()).isEqualTo(2);
        assertThat(Cli.run("bench", NETWORK, "--threads", "0").code()).isEqualTo(2);
        assertThat(Cli.run("bench").err()).contains("name the networks to measure, or say --all");
        assertThat(Cli.run("bench", NETWORK, "--all").code()).isEqualTo(2);
    }

    private static String[] with(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }

    private Path picture(String name) throws IOException {
        var image = new BufferedImage(40, 50, BufferedImage.TYPE_INT_RGB);
        image.setRGB(20, 20, 0xFF8800);
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
        return file;
    }

    private Path trainedModel() {
        Path file = folder.resolve("trained.onnx");
        ShapedNetwork network = switch (Atlas.builtIn().open(NETWORK)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork shaped) -> shaped;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
        assertThat(OnnxWriter.write(new OnnxCompiler("test").compile(network, new Learned()), file))
                .isInstanceOf(Outcome.Success.class);
        return file;
    }

    /** Says that its weights are trained, which these tests take for granted. */
    private record Learned() implements WeightSource {
        @Override
        public Provenance provenance() {
            return new Provenance.Trained("for a test");
        }

        @Override
        public void fill(Parameter parameter, FloatBuffer target) {
            new SeededWeights(1).fill(parameter, target);
        }
    }
}
