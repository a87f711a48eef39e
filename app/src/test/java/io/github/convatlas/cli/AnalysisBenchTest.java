package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.cli.bench.AnalysisBench;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class AnalysisBenchTest {
    @Test
    void eachNetworkAndTheWholeListAreTimedByTheClockThatIsGiven() {
        var clock = new AtomicLong();
        var bench = new AnalysisBench(Atlas.builtIn(), () -> clock.getAndAdd(2_000_000));
        Reading<AnalysisBench.Result> reading = bench.run(List.of(reference("vgg16"), reference("resnet18")), 1, 4);

        assertThat(reading).isInstanceOfSatisfying(Reading.Success.class, success -> {
            var result = (AnalysisBench.Result) success.value();
            assertThat(result.runs()).isEqualTo(4);
            assertThat(result.all().median()).isEqualTo(4);
            assertThat(result.each()).containsOnlyKeys("vgg16", "resnet18");
            assertThat(result.each().values()).allMatch(times -> times.median() == 2 && times.min() == 2);
        });
    }

    @Test
    void theWholeAtlasIsAnalyzedWhereNoNetworkIsNamed() {
        JsonNode json = Cli.run("bench-analysis", "--runs", "1", "--warmup", "0", "--format", "json").json();

        assertThat(json.get("networks").asInt()).isEqualTo(Atlas.builtIn().networks().size());
        assertThat(json.get("results")).hasSize(json.get("networks").asInt());
        assertThat(json.get("all").get("medianMs").asDouble()).isPositive();
        assertThat(json.get("machine").has("processor")).isTrue();
    }

    @Test
    void theGoodNetworksAreTimedAndTheBadOneIsNamed() {
        Cli run = Cli.run("bench-analysis", "vgg16", "vgg61", "--runs", "2", "--warmup", "0");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("unknown network \"vgg61\"");
        assertThat(run.out()).contains("vgg16", "all 1");
        assertThat(Cli.run("bench-analysis", "--runs", "0").code()).isEqualTo(2);
    }

    private static NetworkReference reference(String id) {
        return new NetworkReference(id, new LinkedHashMap<>());
    }
}
