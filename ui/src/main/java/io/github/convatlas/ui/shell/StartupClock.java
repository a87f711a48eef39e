package io.github.convatlas.ui.shell;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/**
 * Notices the first painted frame. For benchmarks it says how long the start took: with {@code -Dconvatlas.startup=print}
 * in one line on standard error; with {@code exit} the program also ends then.
 */
final class StartupClock {
    /** The system property. */
    static final String PROPERTY = "convatlas.startup";
    private static final int FRAMES = 2;
    private final String mode;
    private final LongSupplier millisSinceStart;
    private final PrintStream out;
    private final Runnable exit;

    StartupClock(String mode, LongSupplier millisSinceStart, PrintStream out, Runnable exit) {
        this.mode = mode;
        this.millisSinceStart = millisSinceStart;
        this.out = out;
        this.exit = exit;
    }

    /** Time since the operating system started this process; since the Java machine did, where that is not known. */
    static long millisSinceProcessStart() {
        long machine = ManagementFactory.getRuntimeMXBean().getStartTime();
        Optional<Long> process = ProcessHandle.current().info().startInstant().map(start -> start.toEpochMilli());
        return System.currentTimeMillis() - Math.min(machine, process.orElse(machine));
    }

    /**
     * Waits for the first frame. A frame has been painted when the next one begins.
     *
     * @param started is told then
     */
    void start(Runnable started) {
        new Frames(started).start();
    }

    private void report() {
        if (mode.equals("print") || mode.equals("exit")) {
            out.println("first frame: " + millisSinceStart.getAsLong() + " ms since process start");
        }
        if (mode.equals("exit")) {
            exit.run();
        }
    }

    private final class Frames extends AnimationTimer {
        private final Runnable started;
        private int begun;

        Frames(Runnable started) {
            this.started = started;
        }

        @Override
        public void handle(long now) {
            begun++;
            if (begun == FRAMES) {
                stop();
                report();
                started.run();
            }
        }
    }
}
