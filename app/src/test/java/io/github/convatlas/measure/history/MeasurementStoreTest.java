package io.github.convatlas.measure.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.onnx.quantize.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

class MeasurementStoreTest {
    private static final Machine MACHINE = new Machine("a processor", 2, 1, "a system", "a Java", "1.29.0", "CPU");
    @TempDir
    private Path folder;

    @Test
    void nothingIsRememberedAtFirst() throws IOException {
        assertThat(store().read()).isEqualTo(History.EMPTY);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsReadAgainExactly() throws IOException {
        var times = new LinkedHashMap<LayerId, Double>();
        times.put(new LayerId("stem"), 0.25);
        var fused = new LinkedHashMap<LayerId, List<LayerId>>();
        fused.put(new LayerId("stem"), List.of(new LayerId("stem.norm")));
        HistoryEntry whole = entry("r1", "mobilenet-v2@width=0.5", 7.125, Setup.DEFAULT);
        HistoryEntry layered = new HistoryEntry("r1", whole.when(), "1.0", MACHINE,
                BenchSettings.DEFAULT.withPerLayer(true),
                new LatencyResult("resnet50", OptionalLong.empty(), 50, new Quantiles(1, 2, 3, 4), 1,
                        Optional.of(new LayerProfile(times, fused, 0.125, 0.5)),
                        Setup.DEFAULT.withThreads(2).withPrecision(Precision.STATIC_INT8), 2));
        store().add(List.of(whole, layered));
        History history = store().read();
        assertThat(history.entries()).containsExactly(whole, layered);
        assertThat(history.runs()).containsOnlyKeys("r1");
        assertThat(history.latest("mobilenet-v2@width=0.5", 1)).contains(whole);
        assertThat(history.latest("mobilenet-v2@width=0.5", 2)).isEmpty();
    }

    @Test
    void aLineThatWasCutOffCostsOnlyItself() throws IOException {
        store().add(List.of(entry("r1", "a", 1, Setup.DEFAULT)));
        Files.writeString(file(), "{\"formatVersion\":1,\"run\":\"r2\",\"wh", StandardOpenOption.APPEND);
        store().add(List.of(entry("r3", "b", 1, Setup.DEFAULT)));
        History history = store().read();
        assertThat(history.entries()).extracting(HistoryEntry::network).containsExactly("a", "b");
        assertThat(history.damaged()).isEqualTo(1);
    }

    @Test
    void linesOfALaterVersionAreKept() throws IOException {
        Files.writeString(file(), "{\"formatVersion\":99,\"what\":\"nobody knows\"}\n");
        store().add(List.of(entry("r1", "a", 1, Setup.DEFAULT)));
        store().remove(entry -> entry.run().equals("r1"));
        assertThat(store().read()).isEqualTo(new History(List.of(), 0, 1));
        assertThat(file()).content().contains("nobody knows");
    }

    @Test
    void theOldestGoWhereItGrowsTooLarge() throws IOException {
        long line = line();
        var small = new MeasurementStore(new UserFolder(folder), 6 * line);
        for (int i = 0; i < 20; i++) {
            small.add(List.of(entry("r" + (i + 10), "a", 1, Setup.DEFAULT)));
            assertThat(Files.size(file())).isLessThanOrEqualTo(6 * line);
        }
        assertThat(small.read().entries()).isNotEmpty().last().extracting(HistoryEntry::run).isEqualTo("r29");
    }

    @Test
    void aDifferenceWithinTheSpreadIsNone() {
        var before = entry("r1", "a", 10, Setup.DEFAULT);
        assertThat(new Change(entry("r2", "a", 10.5, Setup.DEFAULT), before).verdict())
                .isEqualTo(Change.Verdict.SAME);
        var faster = new Change(entry("r2", "a", 5, Setup.DEFAULT), before);
        assertThat(faster.verdict()).isEqualTo(Change.Verdict.FASTER);
        assertThat(faster.ratio()).isEqualTo(0.5);
        assertThat(faster.least()).isLessThan(0.5);
        assertThat(faster.most()).isGreaterThan(0.5);
        assertThat(new Change(before, faster.now()).verdict()).isEqualTo(Change.Verdict.SLOWER);
    }

    @Test
    void whatElseDiffersIsNamed() {
        var one = entry("r1", "a", 10, Setup.DEFAULT);
        var elsewhere = new Machine("another", 2, 1, "a system", "a Java", "1.30.0", "CPU");
        var other = new HistoryEntry("r2", one.when(), "1.0", elsewhere, one.settings(),
                entry("r2", "a", 10, Setup.DEFAULT.withThreads(2)).result());
        assertThat(new Change(other, one).differences()).containsExactlyInAnyOrder(Change.Difference.PROCESSOR,
                Change.Difference.RUNTIME, Change.Difference.THREADS);
        assertThat(new Change(one, one).differences()).isEmpty();
    }

    private long line() throws IOException {
        store().add(List.of(entry("r10", "a", 1, Setup.DEFAULT)));
        long size = Files.size(file());
        Files.delete(file());
        return size;
    }

    private static HistoryEntry entry(String run, String network, double median, Setup setup) {
        return new HistoryEntry(run, Instant.parse("2025-11-22T09:05:07Z"), "1.0", MACHINE, BenchSettings.DEFAULT,
                new LatencyResult(network, OptionalLong.of(300), 50,
                        new Quantiles(median * 0.8, median * 0.9, median, median * 1.1), 0, Optional.empty(), setup,
                        0));
    }

    private MeasurementStore store() {
        return new MeasurementStore(new UserFolder(folder));
    }

    private Path file() {
        return folder.resolve(MeasurementStore.NAME);
    }
}
