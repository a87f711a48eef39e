package io.github.convatlas.measure.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.measure.sheet.HistorySheet;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What other programs at work leave to be said of two measurements. */
class ChangeTest {
    private static final Machine MACHINE = new Machine("a processor", 2, 1, "a system", "a Java", "1.29.0", "CPU");

    @Test
    void fasterThanADisturbedMeasurementIsOnlyPerhapsFaster() {
        assertThat(change(5, 0, 10, 3).verdict()).isEqualTo(Change.Verdict.PERHAPS_FASTER);
        assertThat(change(5, 5, 10, 5).verdict()).isEqualTo(Change.Verdict.PERHAPS_FASTER);
    }

    @Test
    void fasterAlthoughItWasDisturbedIsFaster() {
        assertThat(change(5, 5, 10, 0).verdict()).isEqualTo(Change.Verdict.FASTER);
    }

    @Test
    void aDisturbedMeasurementIsOnlyPerhapsSlower() {
        assertThat(change(10, 1, 5, 0).verdict()).isEqualTo(Change.Verdict.PERHAPS_SLOWER);
        assertThat(change(10, 5, 5, 5).verdict()).isEqualTo(Change.Verdict.PERHAPS_SLOWER);
        assertThat(change(10, 0, 5, 5).verdict()).isEqualTo(Change.Verdict.SLOWER);
    }

    @Test
    void otherProgramsAreNoDifferenceWhereBothHadThem() {
        assertThat(change(5, 5, 10, 5).differences()).isEmpty();
        assertThat(change(5, 5, 10, 5).disturbed()).isEqualTo(Change.Disturbed.BOTH);
        assertThat(change(5, 0, 10, 5).disturbed()).isEqualTo(Change.Disturbed.BEFORE);
        assertThat(change(5, 2, 10, 0).disturbed()).isEqualTo(Change.Disturbed.NOW);
        assertThat(change(5, 0, 10, 0).disturbed()).isEqualTo(Change.Disturbed.NONE);
    }

    @Test
    void theTableSaysInWhichOtherProgramsWereAtWork() {
        assertThat(notes(change(5, 4, 10, 5), Locale.ENGLISH)).singleElement().asString()
                .contains("in both measurements").contains("5 of 5 before, 4 of 5 now").contains("idle machine");
        assertThat(notes(change(5, 0, 10, 5), Locale.ENGLISH)).singleElement().asString()
                .contains("the earlier measurement (5 of 5 rounds)");
        assertThat(notes(change(5, 1, 10, 0), Locale.ENGLISH)).singleElement().asString()
                .contains("in this measurement (1 of 5 rounds)");
        assertThat(notes(change(5, 0, 10, 0), Locale.ENGLISH)).isEmpty();
        assertThat(notes(change(5, 4, 10, 5), Locale.JAPANESE)).singleElement().asString()
                .contains("以前は5/5ラウンド、今回は4/5ラウンド");
    }

    private static List<String> notes(Change change, Locale language) {
        Table table = new HistorySheet(language, ZoneOffset.UTC).changes(List.of(change));
        return table.footnotes();
    }

    private static Change change(double now, int disturbedNow, double before, int disturbedBefore) {
        return new Change(entry("r2", now, disturbedNow), entry("r1", before, disturbedBefore));
    }

    private static HistoryEntry entry(String run, double median, int disturbed) {
        return new HistoryEntry(run, Instant.parse("2025-11-22T09:05:07Z"), "1.0", MACHINE, BenchSettings.DEFAULT,
                new LatencyResult("a", OptionalLong.of(300), 50,
                        new Quantiles(median * 0.8, median * 0.9, median, median * 1.1), disturbed, Optional.empty(),
                        Setup.DEFAULT, 0));
    }
}
