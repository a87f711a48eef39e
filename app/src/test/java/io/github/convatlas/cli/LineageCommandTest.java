package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import java.util.List;

class LineageCommandTest {

    @Test
    void theWholeLineageIsATreeWithEveryNetworkOnceInFull() {
        Cli run = Cli.run("lineage");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        List<String> nets = Cli.run("list", "--format", "json").json().valueStream()
                .map(network -> network.get("id").asString()).toList();
        for (String id : nets) {
            assertThat(run.out().lines().filter(line -> line.contains(" " + id + " · ") && !line.contains("in full")))
                    .as(id).hasSize(1);
        }
        assertThat(run.out().lines()).contains("AlexNet (2012)", "├─ vgg11 · VGG11");
    }

    @Test
    void aNetworkStandsBetweenItsAncestorsAndItsDescendants() {
        Cli run = Cli.run("lineage", "mnasnet-a1");
        assertThat(run.out().lines()).startsWith("mnasnet-a1 · MnasNet-A1", "", "comes from",
                "├─ mobilenet-v2 · MobileNetV2 · params +10.9%, MACs +3.6%");
        assertThat(run.out()).contains("\nled to\n").contains("efficientnet-b7 · EfficientNet-B7")
                .contains("[arXiv:1807.11626, section 4.1]").doesNotContain("shufflenet");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 130);
    }

    @Test
    void theTreeComesInJapanese() {
        assertThat(Cli.run("lineage", "vgg16", "--lang", "ja").out().lines()).contains("もとになったもの",
                "└─ vgg13 · VGG13 · パラメータ +4.0%、MACs +36.8%",
                "   後ろの3つのステージに3つ目の3x3畳み込みを加えました。 [arXiv:1409.1556, Table 1, B and D]");
    }

    @Test
    void jsonHasEveryStepWithItsSentenceItsSourceAndItsTotals() {
        JsonNode json = Cli.run("lineage", "mobilenet-v1", "--format", "json").json();
        JsonNode step = json.get("descents").valueStream()
                .filter(candidate -> candidate.get("to").asString().equals("mobilenet-v2")
                        && candidate.get("from").asString().equals("mobilenet-v1"))
                .findFirst().orElseThrow();
        assertThat(step.get("change").asString()).contains("shortcut");
        assertThat(step.get("paper").asString()).isEqualTo("arXiv:1801.04381");
        assertThat(step.at("/totals/params/a").asLong()).isEqualTo(4_231_976);
        assertThat(step.at("/totals/macs/b").asLong()).isEqualTo(300_774_272);
        assertThat(json.get("works").valueStream().map(work -> work.get("id").asString()))
                .contains("depthwise-separable");
        JsonNode idea = json.get("descents").valueStream().filter(candidate -> candidate.get("from").isNull())
                .findFirst().orElseThrow();
        assertThat(idea.get("work").asString()).isNotEmpty();
        assertThat(idea.get("totals").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown", "latex"})
    void aTableHasARowForEachStep(String format) {
        Cli run = Cli.run("lineage", "vgg16", "--format", format);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("vgg13", "1.040", "1.368", "arXiv:1409.1556, Table 1, B and D");
    }

    @Test
    void changedParametersKeepTheLineage() {
        assertThat(Cli.run("lineage", "mobilenet-v2@width=0.5").out()).startsWith("mobilenet-v2 · MobileNetV2");
        assertThat(Cli.run("lineage", "resnet50@stridePlacement=1x1").out()).contains("comes from\n└─ resnet34 ");
    }

    @Test
    void whatTheLineageDoesNotKnowFails() {
        Cli run = Cli.run("lineage", "vgg17");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("vgg17");
    }
}
