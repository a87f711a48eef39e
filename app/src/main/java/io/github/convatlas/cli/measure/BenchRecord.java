package io.github.convatlas.cli.measure;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.history.History;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.measure.history.MeasurementStore;
import io.github.convatlas.onnx.FileProblem;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Remembers measurements, and holds new ones against them. */
final class BenchRecord {
    private static final String LAST = "last";
    private final Session session;
    private final MeasurementStore store;
    private final Instant now;

    BenchRecord(Session session, InstantSource clock) {
        this.session = session;
        this.store = new MeasurementStore(session.folder());
        this.now = clock.instant();
    }

    /** What was measured before; what is wrong is said. */
    History history() {
        try {
            History history = store.read();
            if (history.damaged() > 0) {
                session.say(history.damaged() + " lines of " + MeasurementStore.NAME + " cannot be read");
            }
            if (history.newer() > 0) {
                session.say(history.newer() + " measurements are of a later version of this program");
            }
            return history;
        } catch (IOException e) {
            session.fail("your measurements cannot be read: " + FileProblem.sentence(e));
            return History.EMPTY;
        }
    }

    void save(BenchReport report) {
        List<HistoryEntry> entries = entries(report);
        try {
            store.add(entries);
            session.say("remembered as " + HistoryEntry.runAt(now));
        } catch (IOException e) {
            session.fail("your measurements cannot be written: " + FileProblem.sentence(e));
        }
    }

    /** Forgets a run; whether there was one. */
    boolean remove(String run) {
        boolean known = history().runs().containsKey(run);
        try {
            store.remove(entry -> entry.run().equals(run));
        } catch (IOException e) {
            session.fail("your measurements cannot be written: " + FileProblem.sentence(e));
        }
        return known;
    }

    /** The results beside those of a run, or of the last time each was measured. */
    List<Change> compare(BenchReport report, String run) {
        History history = history();
        List<Change> changes = new ArrayList<>();
        for (HistoryEntry entry : entries(report)) {
            history.latest(before -> before.isOfSame(entry) && (run.equals(LAST) || before.run().equals(run)))
                    .ifPresentOrElse(before -> changes.add(new Change(entry, before)),
                            () -> session.say(entry.network() + " was not measured like this before"));
        }
        return changes;
    }

    private List<HistoryEntry> entries(BenchReport report) {
        return HistoryEntry.of(HistoryEntry.runAt(now), now, session.version(), report);
    }
}
