package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.cli.bench.SyntheticNetwork;
import io.github.convatlas.diagram.outline.Outline;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiagramBenchTest {

    @Test
    void drawingANetworkIsTimedAndItsMemoryCounted() {
        JsonNode json = Cli.run("bench-diagram", "squeezenet-1.1", "--runs", "1", "--warmup", "0", "--no-synthetic",
                "--format", "json").json();

        assertThat(json.get("results")).hasSize(1);
        assertThat(json.get("results").get(0).get("layers").asInt()).isGreaterThan(50);
        assertThat(json.get("results").get(0).get("layout").get("medianMs").asDouble()).isPositive();
        assertThat(Cli.run("bench-diagram", "--runs", "0").code()).isEqualTo(2);
    }

    @Test
    void syntheticGraphsHaveTheSizeAskedForAndBecomeBlocks() {
        assertThat(SyntheticNetwork.chain(1000).graph().nodes()).hasSizeBetween(1000, 1003);
        var branching = SyntheticNetwork.branching(1000);
        assertThat(branching.graph().nodes()).hasSizeBetween(1000, 1030);
        assertThat(Outline.of(branching, false).rows()).hasSizeLessThan(200);
    }
}
