package io.github.convatlas.ui.run.pace;

import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.classify.RunMeter.Figures;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is known about the answers that are coming in. Answers may be told from any thread, the rest is for the FX thread. */
public final class RunPace {
    private static final long BETWEEN = 250_000_000;
    private final TaskRunner tasks;
    private final Supplier<RunMeter> meters;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private RunMeter meter;
    private long told;
    private long series;

    /**
     * Watches nothing yet.
     *
     * @param tasks  brings figures to the FX thread
     * @param meters makes a meter for each series of answers
     */
    public RunPace(TaskRunner tasks, Supplier<RunMeter> meters) {
        this.tasks = tasks;
        this.meters = meters;
        this.meter = meters.get();
    }

    /** What is known; nothing while nothing was answered. */
    public ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /**
     * Another series of answers begins; late answers of the one before count no more.
     *
     * @return takes how long each answer of the series took, in ms; any thread
     */
    public synchronized DoubleConsumer begin() {
        meter = meters.get();
        told = 0;
        series++;
        figures.set(Optional.empty());
        long number = series;
        return milliseconds -> add(number, milliseconds);
    }

    /** No more answers come for now: what is known of all of them is shown. For the FX thread. */
    public synchronized void settle() {
        if (told != 0) {
            figures.set(Optional.of(meter.figures(System.nanoTime())));
        }
    }

    private synchronized void add(long number, double milliseconds) {
        if (number != series) {
            return;
        }
        long now = System.nanoTime();
        meter.add(milliseconds, now);
        if (told == 0 || now - told > BETWEEN) {
            told = now;
            Figures known = meter.figures(now);
            tasks.onFxThread(() -> show(number, known));
        }
    }

    private synchronized void show(long number, Figures known) {
        if (number == series) {
            figures.set(Optional.of(known));
        }
    }
}
