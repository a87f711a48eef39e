package io.github.convatlas.ui.workspace;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.measure.history.History;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.measure.history.MeasurementStore;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What was measured, now and in earlier starts, by whichever view; and the one engine that measures, so that no two
 * measurements run at once. For the FX thread.
 */
public final class Measurements {
    private final TaskRunner tasks;
    private final MeasurementStore store;
    private final InstantSource clock;
    private final Consumer<Throwable> failed;
    private final Engine engine = new Engine();
    private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>(History.EMPTY);
    private boolean read;

    /**
     * Nothing is read yet.
     *
     * @param tasks  reads and writes in the background
     * @param store  where measurements are kept
     * @param clock  says when something was measured
     * @param failed told when they cannot be read or written
     */
    public Measurements(TaskRunner tasks, MeasurementStore store, InstantSource clock, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
        this.failed = failed;
    }

    /** The engine to measure with. */
    public Engine engine() {
        return engine;
    }

    /** What is remembered; empty until it is read, after the first frame. */
    public ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Reads what was measured in earlier starts, once. */
    public void load() {
        if (!read) {
            read = true;
            tasks.run(Job.quiet(_ -> store.read()).whenDone(this::join).whenFailed(failed));
        }
    }

    /** What was measured while the file was read comes after it. */
    private void join(History before) {
        List<HistoryEntry> all = new ArrayList<>(before.entries());
        history.get().entries().stream().filter(entry -> !all.contains(entry)).forEach(all::add);
        history.set(new History(all, before.damaged(), before.newer()));
    }

    /**
     * Remembers what was just measured.
     *
     * @param report  what came out
     * @param program version of this program
     * @return the entries, as they are in the history now
     */
    public List<HistoryEntry> keep(BenchReport report, String program) {
        Instant now = clock.instant();
        List<HistoryEntry> entries = HistoryEntry.of(HistoryEntry.runAt(now), now, program, report);
        if (!entries.isEmpty()) {
            List<HistoryEntry> all = new ArrayList<>(history.get().entries());
            all.addAll(entries);
            history.set(new History(all, history.get().damaged(), history.get().newer()));
            write(() -> store.add(entries));
        }
        return entries;
    }

    /** Forgets measurements for good. */
    public void forget(Predicate<HistoryEntry> unwanted) {
        history.set(history.get().only(unwanted.negate()));
        write(() -> store.remove(unwanted));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        tasks.run(Job.quiet(_ -> {
            writing.run();
            return true;
        }).whenFailed(failed));
    }
}
