package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FactsCommandTest {

    @Test
    void jsonHoldsPublishedNumbersAgainstTheComputedOnes() {
        JsonNode network = network("mobilenet-v2");
        assertThat(network.get("id").asString()).isEqualTo("mobilenet-v2");
        assertThat(network.get("params").asLong()).isEqualTo(3_504_872);
        assertThat(network.get("macs").asLong()).isEqualTo(300_774_272);
        JsonNode params = network.get("published").valueStream()
                .filter(fact -> fact.get("heading").asString().equals("Params")).findFirst().orElseThrow();
        assertThat(params.get("quantity").asString()).isEqualTo("params");
        assertThat(params.get("printed").asString()).isEqualTo("3.4M");
        assertThat(params.get("value").asLong()).isEqualTo(3_400_000);
        assertThat(params.get("computed").asLong()).isEqualTo(3_504_872);
        assertThat(params.get("difference").asLong()).isEqualTo(-104_872);
        assertThat(params.get("verdict").asString()).isEqualTo("counted-otherwise");
        assertThat(params.get("convention").asString()).isEqualTo("without-normalization");
        assertThat(params.get("counted").asLong()).isEqualTo(3_470_760);
        assertThat(params.get("because").asString()).contains("gamma and beta");
        assertThat(params.get("source").toString()).isEqualTo("""
                {"kind":"paper","name":"arXiv:1801.04381","version":"v4","place":"Table 4","address":""}""");
    }

    @Test
    void whatIsKnownOfANetworkIsNotSaidOfAFileWithItsId(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mobilenet-v2.json");
        Files.writeString(file, """
                {"formatVersion": 1, "id": "mobilenet-v2", "title": "Mine", "family": "Mine", "year": 2026,
                 "source": {"paper": "none"}, "parameters": {"resolution": {"type": "integer", "default": 32},
                 "classes": {"type": "integer", "default": 10}}, "stages": [{"block": "vgg", "out": 8}]}""");

        for (String command : List.of("facts", "lineage")) {
            Cli run = Cli.run(command, file.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("known of networks of the atlas only");
        }
    }

    @Test
    void aToolReportsNothingAboutANetworkItDoesNotHave() {
        assertThat(tools("mobilenet-v3-large")).contains("torchvision", "timm", "Keras");
        assertThat(tools("mobilenet-v3-large@width=0.75")).contains("timm", "Keras").doesNotContain("torchvision");
        assertThat(tools("mobilenet-v3-large@lastStage=original")).isEmpty();
        assertThat(tools("vgg16@norm=batch")).contains("torchvision").doesNotContain("Keras");
        assertThat(tools("resnet50@stridePlacement=1x1")).isEmpty();
    }

    private static List<String> tools(String reference) {
        return network(reference).get("tools").valueStream().map(tool -> tool.get("tool").asString()).distinct()
                .toList();
    }

    @Test
    void accuracyIsHeldAgainstNothing() {
        JsonNode top1 = network("mobilenet-v2").at("/published/0");
        assertThat(top1.get("quantity").asString()).isEqualTo("top1");
        assertThat(top1.get("value").decimalValue()).isEqualByComparingTo("72.0");
        assertThat(top1.get("unit").asString()).isEqualTo("%");
        assertThat(top1.get("computed").isNull()).isTrue();
        assertThat(top1.get("difference").isNull()).isTrue();
        assertThat(top1.get("relativeDifference").isNull()).isTrue();
        assertThat(top1.get("verdict").asString()).isEqualTo("not-computed");
    }

    @Test
    void jsonSaysWhatToolsReportAndWhatArticlesGotWrong() {
        JsonNode network = network("mobilenet-v2");
        assertThat(network.get("tools").valueStream().map(JsonNode::toString)).contains(
                """
                        {"tool":"Keras","version":"3422977a","quantity":"params","convention":"with-running-statistics","value":3538984}""");
        assertThat(network.get("notes").valueStream().map(note -> note.get("id").asString())).contains("0.3", "2.3");
        assertThat(network.at("/notes/0/basis/0").asString()).isEqualTo("computed");
    }

    @Test
    void peopleReadReasonsBelowTheTable() {
        String table = Cli.run("facts", "mobilenet-v2", "vgg16").out();
        assertThat(table).startsWith("Published numbers beside the computed ones\n")
                .containsPattern("MobileNetV2 +Top 1 +72\\.0 +arXiv:1801\\.04381v4, Table 4\n")
                .containsPattern(" Params +3\\.4M +3,504,872 +−3\\.0% +\\[1]")
                .containsPattern("VGG16 +Number of parameters \\(in millions\\) +138M +138,357,544 +−0\\.3% +agrees")
                .contains(
                        "[1] Agrees by the way its column counts, without batch normalization's gamma and beta:",
                        "MobileNetV2: Keras 3422977a reports 3,538,984 params (with",
                        "In article 2, An introduction to MobileNet-V2 with PyTorch code (Japanese):",
                        "2.2 Printed: int(c * width_mult). Right: make_divisible(c * width, 8).",
                        "Source: the code of");
    }

    @Test
    void japaneseIsSpoken() {
        assertThat(Cli.run("facts", "mobilenet-v2", "--lang", "ja").out()).startsWith("公表値と計算値\n")
                .contains("一致", "[1] この列の数え方（BNのγとβを除く）で一致します: 3,470,760、以降の桁は切り捨て。",
                        "MobileNetV2: Keras 3422977aではパラメータ数3,538,984（BNの移動統計を含む）。",
                        "記事2「PyTorchのコード付きMobileNet-V2入門（日本語）」:");
    }

    @Test
    void spreadsheetsGetReasonsAndSourcesInEveryRow() {
        List<String> lines = Cli.run("facts", "mobilenet-v2", "--format", "csv").out().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("network,quantity,published,computed,difference,verdict,source,conditions");
        assertThat(lines.get(1)).isEqualTo("mobilenet-v2,top1,72.0,,,,\"arXiv:1801.04381v4, Table 4\",Top 1");
        assertThat(lines.get(2))
                .startsWith(
                        "mobilenet-v2,params,3400000,3504872,-104872,\"Agrees by the way its column counts, without");
    }

    @Test
    void documentsGetTheTableToo() {
        assertThat(Cli.run("facts", "vgg11", "--format", "markdown").out())
                .contains("| VGG11   | Number of parameters (in millions) |      133M |   132,863,336 |");
        assertThat(Cli.run("facts", "vgg11", "--format", "latex").out())
                .contains("VGG11 & Number of parameters (in millions) & 133M & 132,863,336 & +0.1\\% & agrees &");
    }

    @Test
    void networksWithoutABlockTableHaveTheirPublishedNumbers() {
        JsonNode network = network("mnasnet-a2");
        assertThat(network.get("built").asBoolean()).isFalse();
        assertThat(network.get("params").isNull()).isTrue();
        assertThat(network.get("remark").asString()).contains("block table");
        assertThat(network.get("published").valueStream().map(fact -> fact.get("printed").asString()))
                .containsExactly("75.6%", "92.7%", "4.8M", "340M");
        assertThat(Cli.run("facts", "mnasnet-a1", "mnasnet-a3").out()).contains("MnasNet-A1",
                "MnasNet-A3: The paper prints its numbers, but neither paper nor code its block table");
    }

    @Test
    void aNumberThatStandsAloneInItsColumnIsNotExplainedAway() {
        JsonNode macs = network("mobilenet-v3-large").get("published").valueStream()
                .filter(fact -> fact.get("printed").asString().equals("219M")).findFirst().orElseThrow();
        assertThat(macs.get("verdict").asString()).isEqualTo("stray");
        assertThat(macs.get("convention").asString()).isEqualTo("with-halved-elementwise");
        assertThat(macs.get("because").asString())
                .isEqualTo("219M would be 219.30 M rounded, counted with half an operation for"
                        + " each element that is normalized, added or weighed by squeeze-and-excitation; the rest of its column is"
                        + " counted otherwise.");
    }

    @Test
    void aParameterAtItsDefaultIsTheSameNetwork() {
        assertThat(network("mobilenet-v2@width=1")).isEqualTo(network("mobilenet-v2"));
    }

    @Test
    void aNetworkNobodyPublishedIsSaidToBeSo() {
        Cli run = Cli.run("facts", "resnet50@resolution=200");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("No published numbers for ResNet-50 (resolution=200).",
                "Keras 3422977a reports 25,636,712 params", "Also published: resnet50@stridePlacement=1x1, resnet50");
    }

    @Test
    void whatThePaperPrintsOfOtherParametersIsNamed() {
        assertThat(Cli.run("facts", "resnet101").out())
                .contains("Also published: resnet101@stridePlacement=1x1, resnet101@resolution=288.");
        assertThat(Cli.run("facts", "mnasnet-a1").out()).contains("Also published: mnasnet-a1@", " and 18 more.");
        assertThat(network("ssdlite320-mobilenet-v3-large").get("alsoPublished").valueStream().map(JsonNode::asString))
                .contains("ssdlite320-mobilenet-v3-large@firstAnchors=3");
    }

    @Test
    void aMissingLatencyIsSaidAndEveryVersionNamed() {
        assertThat(Cli.run("facts", "squeezenet-1.1").out())
                .contains("SqueezeNet 1.1: no latency is published for these parameters in the sources of this atlas.");
        assertThat(Cli.run("facts", "vgg16").out()).contains("472.876", "batch 1024")
                .doesNotContain("no latency is published");
        assertThat(Cli.run("facts", "shufflenet-v2").out()).contains("arXiv:1807.11164v1, Table 8");
        assertThat(Cli.run("facts", "squeezenet-1.1", "--lang", "ja").out()).contains("遅延は、このアトラスの出典には公表されていません。");
    }

    @Test
    void theOthersAreShownWhereANetworkIsUnknown() {
        Cli run = Cli.run("facts", "mobilenet-v7", "vgg11");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("VGG11");
        assertThat(run.err()).contains("mobilenet-v7", "did you mean");
        assertThat(Cli.run("facts").code()).isEqualTo(2);
    }

    private static JsonNode network(String reference) {
        return Cli.run("facts", reference, "--format", "json").json().at("/networks/0");
    }
}
