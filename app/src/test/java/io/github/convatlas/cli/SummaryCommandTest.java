package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SummaryCommandTest {

    @Test
    void jsonHasTheTotalsAndTheRows() {
        JsonNode json = Cli.run("summary", "mobilenet-v2@width=0.75,resolution=192", "--format", "json").json();
        assertThat(json.get("id").asString()).isEqualTo("mobilenet-v2");
        assertThat(json.at("/parameters/width").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/parameters/resolution").asInt()).isEqualTo(192);
        assertThat(json.get("input").toString()).isEqualTo("[1,3,192,192]");
        assertThat(json.get("params").asLong()).isEqualTo(2_636_424);
        assertThat(json.get("bnRunningStats").asLong()).isEqualTo(26_640);
        assertThat(json.get("flops").asLong()).isEqualTo(2 * json.get("macs").asLong());
        JsonNode row = json.at("/rows/1");
        assertThat(row.get("id").asString()).isEqualTo("stage1.1");
        assertThat(row.get("op").asString()).isEqualTo("mbconv");
        assertThat(row.get("label").asString()).isEqualTo("MB3x3, 16, 24");
        assertThat(row.get("input").toString()).isEqualTo("[1,24,96,96]");
        assertThat(row.get("output").toString()).isEqualTo("[1,16,96,96]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "block", "stage"})
    void theRowsOfEachLevelAddUpToTheTotal(String level) {
        for (JsonNode network : Cli.run("list", "--format", "json").json()) {
            String id = network.get("id").asString();
            JsonNode summary = Cli.run("summary", id, "--level", level, "--format", "json").json();
            for (String figure : new String[]{"params", "macs", "activations"}) {
                assertThat(sum(summary.get("rows"), figure)).as("%s of %s", figure, id)
                        .isEqualTo(summary.get(figure).asLong());
            }
            assertThat(summary.get("params").asLong()).isEqualTo(network.get("params").asLong());
            assertThat(summary.get("macs").asLong()).isEqualTo(network.get("macs").asLong());
        }
    }

    @Test
    void layersHaveTheirOperationsAndShapes() {
        Cli run = Cli.run("summary", "mobilenet-v2", "--level", "layer", "--format", "csv");
        assertThat(run.out().lines()).contains("id,label,input,output,params,MACs,activations",
                "input,\"input, 3 x 224x224\",1x3x224x224,1x3x224x224,0,0,0",
                "stage1.1.depthwise,\"depthwise conv 3x3, 32\",1x32x112x112,1x32x112x112,288,3612672,401408",
                "stem1.1.conv.activation,ReLU6,1x32x112x112,1x32x112x112,0,0,0");
    }

    @Test
    void theTableEndsInTheTotalsWithFlopsAndRunningStatistics() {
        assertThat(Cli.run("summary", "resnet50").out()).contains("25,557,032 params",
                "53,120 BN running statistics (not among the params)", "4,089,184,256 MACs = 8,178,368,512 FLOPs");
    }

    @Test
    void explainAddsTheFormulaOfEachRow() {
        Cli layers = Cli.run("summary", "mobilenet-v2", "--level", "layer", "--explain", "--format", "csv");
        assertThat(layers.out().lines()).contains(
                "id,label,input,output,params,MACs,activations,\"MACs, formula\",\"params, formula\",\"activations, formula\",\"BN running statistics, formula\"",
                "stage2.2.depthwise,\"depthwise conv 3x3, 144\",1x144x56x56,1x144x56x56,1296,4064256,451584,56 × 56 × 144 × 3 × 3,144 × 3 × 3,56 × 56 × 144,0");

        JsonNode blocks = Cli.run("summary", "mobilenet-v2", "--explain", "--format", "json").json();
        assertThat(blocks.at("/rows/0/formula/macs").asString()).isEqualTo("112 × 112 × 3 × 32 × 3 × 3");
        assertThat(blocks.at("/rows/0/formula/params").asString()).isEqualTo("3 × 32 × 3 × 3 + 2 × 32");
        assertThat(blocks.at("/rows/0/formula/activations").asString()).isEqualTo("112 × 112 × 32");
        assertThat(blocks.at("/rows/0/formula/bnRunningStats").asString()).isEqualTo("2 × 32");
        assertThat(blocks.at("/formula/macs").asString()).startsWith("112 × 112 × 3 × 32 × 3 × 3 + ");
        assertThat(Cli.run("summary", "mobilenet-v2", "--format", "json").json().has("formula")).isFalse();
    }

    @Test
    void theTotalsHaveTheirFormulaToo() {
        String table = Cli.run("summary", "mobilenet-v2", "--explain").out();
        assertThat(table).containsPattern("total +.*10,838,016 \\+ 10,035,200 \\+ 29,202,432 \\+ …")
                .containsPattern(" {20}\\(16\\) … \\+ 1,280,000 = 300,774,272")
                .contains("3,504,872", "34,112", "6,678,112");
        assertThat(table.lines()).as("formulas are broken into lines").allMatch(line -> line.length() < 280);
        String total = Cli.run("summary", "mobilenet-v2", "--explain", "--format", "csv").out().lines()
                .filter(line -> line.startsWith("total,")).findFirst().orElseThrow();
        assertThat(total).contains("112 × 112 × 3 × 32 × 3 × 3 + ").contains("1280 × 1000 + 1000,");
    }

    @Test
    void theNetworkIsExplainedAndWhatArticlesGotWrongIsSaid() {
        assertThat(Cli.run("summary", "mobilenet-v2").out()).contains("In article 2,",
                "2.2 Printed: int(c * width_mult).");
        assertThat(Cli.run("summary", "mobilenet-v2", "--lang", "ja").out()).contains("記事2");
        JsonNode json = Cli.run("summary", "mobilenet-v2@width=0.5", "--format", "json").json();
        assertThat(json.get("about").asString()).isNotBlank();
        assertThat(json.get("notes").valueStream().map(JsonNode::asString)).anyMatch(line -> line.startsWith("2.2 "));
    }

    @Test
    void anUnknownLevelIsWrongUsage() {
        Cli run = Cli.run("summary", "vgg16", "--level", "blok");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("unknown level \"blok\" (did you mean \"block\"?); known: layer, block, stage");
    }

    private static long sum(JsonNode rows, String figure) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += row.get(figure).asLong();
        }
        return sum;
    }
}
