package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

class DiffCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "markdown", "latex", "html"})
    void aDiffComesInEveryFormat(String format) throws IOException {
        Cli run = Cli.run("diff", "mobilenet-v2", "mnasnet-a1", "--format", format);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(golden("diff-mobilenet-v2-mnasnet-a1." + format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "markdown", "latex", "html"})
    void blocksComeInEveryFormat(String format) throws IOException {
        assertThat(Cli.run("blocks", "mobilenet-v2", "mnasnet-a1", "--format", format).out())
                .isEqualTo(golden("blocks-mobilenet-v2-mnasnet-a1." + format));
    }

    /** Of {@code 6 blocks kept, 13 changed, 1 removed} every one stands in the table with this mark. */
    @Test
    void theRowsOfADiffAddUpToWhatItsSentenceCounts() {
        String table = Cli.run("diff", "mobilenet-v2", "mnasnet-a1").out();

        assertThat(table).contains("6 blocks kept, 13").contains("1 removed at 14");
        assertThat(blocks(table, "kept")).isEqualTo(6);
        assertThat(blocks(table, "changed")).isEqualTo(13);
        assertThat(blocks(table, "− removed")).isEqualTo(1);
    }

    private static int blocks(String table, String mark) {
        return Pattern.compile("(?m)^ *(?:\\d+|head)? +" + mark + " .*?(?:  x(\\d) .*)?$").matcher(table).results()
                .mapToInt(row -> row.group(1) == null ? 1 : Integer.parseInt(row.group(1))).sum();
    }

    @Test
    void aDiffComesInJapanese() throws IOException {
        assertThat(Cli.run("diff", "mobilenet-v2", "mnasnet-a1", "--lang", "ja").out())
                .isEqualTo(golden("diff-mobilenet-v2-mnasnet-a1-ja.table"));
    }

    @Test
    void jsonListsEveryBlockOnce() {
        JsonNode json = Cli.run("diff", "vgg16", "vgg19", "--format", "json").json();
        assertThat(json.get("a").asString()).isEqualTo("vgg16");
        assertThat(json.get("b").asString()).isEqualTo("vgg19");
        List<JsonNode> changes = json.get("changes").valueStream().toList();
        assertThat(changes.stream().filter(change -> !change.get("b").isNull())).hasSize(19 + 5 + 1 + 2);
        assertThat(changes.stream().filter(change -> change.get("kind").asString().equals("added"))
                .map(change -> change.get("a").isNull() + " " + change.get("bLabel").asString() + " "
                        + change.get("bResolution").asInt()))
                .containsExactly("true Conv3x3, 256 56", "true Conv3x3, 512 28", "true Conv3x3, 512 14");
        assertThat(json.at("/totals/params/a").asLong()).isEqualTo(138_357_544);
        assertThat(json.at("/totals/params/b").asLong()).isEqualTo(143_667_240);
        assertThat(json.at("/totals/params/delta").asLong()).isEqualTo(5_309_696);
        assertThat(json.at("/totals/params/ratio").asDouble()).isBetween(1.038, 1.039);
        assertThat(json.at("/totals/depth/b").asInt()).isEqualTo(19);
        assertThat(json.at("/totals/counts/2/delta").asInt()).isEqualTo(1);
    }

    @Test
    void fieldsHaveTheirValuesBeforeAndAfter() {
        JsonNode json = Cli.run("diff", "mobilenet-v2", "mnasnet-a1", "--format", "json").json();
        JsonNode change = json.get("changes").valueStream()
                .filter(candidate -> candidate.path("bLabel").asString().equals("MB5x5, 40, 72")).findFirst()
                .orElseThrow();
        assertThat(change.get("kind").asString()).isEqualTo("changed");
        assertThat(change.get("fields").toString()).isEqualTo("""
                {"kernel":[3,5],"hidden":[144,72],"expansion":[6,3],"out":[32,40],"squeeze":[0,6],\
                "activation":["relu6","relu"]}""");
    }

    @Test
    void theSentenceSumsUp() {
        assertThat(sentence("vgg16", "vgg19")).isEqualTo("VGG19 against VGG16: 16 blocks kept, 3 added (1 at 56, "
                + "1 at 28, 1 at 14); params +3.8%, MACs +26.9%.");
        assertThat(sentence("resnet50", "resnet50@stridePlacement=1x1")).isEqualTo(
                "ResNet-50 (stridePlacement=1x1) against ResNet-50: 15 blocks kept, 3 changed "
                        + "(stride on kxk → 1x1 in 3); the same params, MACs −5.7%.");
        assertThat(sentence("mobilenet-v2", "mobilenet-v2@resolution=192")).isEqualTo(
                "MobileNetV2 (resolution=192) against MobileNetV2: the same blocks; input 224 → 192 pixels; "
                        + "the same params, MACs −26.4%.");
    }

    @Test
    void differentSettingsAreSaidWithTheCommandThatMakesThemEqual() {
        Cli run = Cli.run("diff", "efficientnet-b0", "efficientnet-b0-article");
        String command = "convatlas diff efficientnet-b0 efficientnet-b0-article@resolution=224,classes=1000";
        assertThat(run.out())
                .contains("They are compared at different settings (resolution 224 and 32, classes 1000 and "
                        + "10).")
                .contains("efficientnet-b0-article@resolution=224,classes=1000");
        assertThat(hint("efficientnet-b0", "efficientnet-b0-article")).endsWith(command);
        assertThat(hint("efficientnet-b0", "efficientnet-b0-article@resolution=224,classes=1000")).isEmpty();
        assertThat(hint("mobilenet-v2", "mobilenet-v2@resolution=192")).isEmpty();
        assertThat(Cli.run("diff", "efficientnet-b0", "efficientnet-b0-article", "--lang", "ja").out())
                .contains("設定が異なります（解像度224と32、クラス数1000と10）。");
    }

    private static String hint(String a, String b) {
        return Cli.run("diff", a, b, "--format", "json").json().get("hint").asString();
    }

    private static String sentence(String a, String b) {
        return Cli.run("diff", a, b, "--format", "json").json().get("sentence").asString();
    }

    @Test
    void anUnknownNetworkFailsTheRun() {
        Cli run = Cli.run("diff", "mobilenet-v2", "mobilenet-v7");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("mobilenet-v7", "did you mean");
    }

    @Test
    void oneNetworkIsWrongUsage() {
        assertThat(Cli.run("diff", "mobilenet-v2").code()).isEqualTo(2);
    }

    private static String golden(String name) throws IOException {
        try (var in = DiffCommandTest.class.getResourceAsStream(name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aNetworkOfOneBlockIsComparedToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("one.json");
        Files.writeString(file, """
                {"formatVersion": 1, "id": "one", "title": "One", "family": "Mine", "year": 2026,
                 "source": {"paper": "none"}, "parameters": {"resolution": {"type": "integer", "default": 32},
                 "classes": {"type": "integer", "default": 10}}, "stages": [{"block": "vgg", "out": 8}]}""");

        assertThat(Cli.run("diff", "mobilenet-v2", file.toString()).err()).isEmpty();
        assertThat(Cli.run("diff", file.toString(), "mobilenet-v2").err()).isEmpty();
        assertThat(Cli.run("diff", file.toString(), file.toString()).out()).contains("same");
    }
}
