package io.github.convatlas.ui.run.pace;

import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.classify.RunMeter.Figures;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is known about the answers that are coming in, or that came. For the FX thread, but for {@link Series#add}. */
public final class RunPace {
    private static final long BETWEEN = 250_000_000;
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private final TaskRunner tasks;
    private final Supplier<RunMeter> meters;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Series> current = Optional.empty();

    /**
     * What is told of a series.
     *
     * @param figures of its answers
     * @param seconds it took, pauses left out; nothing while it goes on
     */
    public record Told(Figures figures, OptionalDouble seconds) {
    }

    /**
     * Watches nothing yet.
     *
     * @param tasks  brings figures to the FX thread
     * @param meters makes a meter for each series of answers
     * @param clock  goes forward, in ns
     */
    public RunPace(TaskRunner tasks, Supplier<RunMeter> meters, LongSupplier clock) {
        this.tasks = tasks;
        this.meters = meters;
        this.clock = clock;
    }

    /** What is known of the newest series; nothing while nothing was answered in it. */
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Another series of answers begins; of the one before nothing is shown any more. */
    public synchronized Series begin() {
        var series = new Series();
        current = Optional.of(series);
        told.set(Optional.empty());
        return series;
    }

    /** Answers that belong together: those of one model about one batch of pictures, or about one source. */
    public final class Series {
        private RunMeter meter = meters.get();
        private long count;
        private long since = clock.getAsLong();
        private long worked;
        private long shown;
        private boolean paused;
        private boolean over;

        /**
         * There was an answer.
         *
         * @param milliseconds it took
         */
        public void add(double milliseconds) {
            synchronized (RunPace.this) {
                if (over) {
                    return;
                }
                long now = clock.getAsLong();
                meter.add(milliseconds, now);
                count++;
                if (count == 1 || now - shown > BETWEEN) {
                    shown = now;
                    Told known = known(now);
                    RunMeter of = meter;
                    tasks.onFxThread(() -> show(of, known));
                }
            }
        }

        /** No answers are asked for until {@link #resume}: what was done so far is shown. */
        public void pause() {
            synchronized (RunPace.this) {
                rest();
                showAll();
            }
        }

        /** It goes on. */
        public void resume() {
            synchronized (RunPace.this) {
                if (paused) {
                    paused = false;
                    since = clock.getAsLong();
                }
            }
        }

        /** Others answer from now on: what was known counts no more. */
        public void renew() {
            synchronized (RunPace.this) {
                meter = meters.get();
                count = 0;
                worked = 0;
                since = clock.getAsLong();
                clear();
            }
        }

        /** It is over: what was done is shown. Late answers count no more. */
        public void settle() {
            synchronized (RunPace.this) {
                if (!over) {
                    rest();
                    over = true;
                    showAll();
                }
            }
        }

        /** It is over, and nobody wants to know of it. */
        public void forget() {
            synchronized (RunPace.this) {
                over = true;
                clear();
            }
        }

        private void rest() {
            if (!paused) {
                worked += clock.getAsLong() - since;
                paused = true;
            }
        }

        private Told known(long now) {
            return new Told(meter.figures(now),
                    paused ? OptionalDouble.of(worked / NANOSECONDS_PER_SECOND) : OptionalDouble.empty());
        }

        private void showAll() {
            if (count > 0) {
                show(meter, known(clock.getAsLong()));
            }
        }

        private void show(RunMeter of, Told known) {
            synchronized (RunPace.this) {
                boolean late = (over || paused) && known.seconds().isEmpty();
                if (isShown() && of == meter && !late) {
                    told.set(Optional.of(known));
                }
            }
        }

        private void clear() {
            if (isShown()) {
                told.set(Optional.empty());
            }
        }

        private boolean isShown() {
            return current.filter(series -> series == this).isPresent();
        }
    }
}
