package io.github.convatlas.classify;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Watches a series of answers: how fast they come, how long each took, and how busy the processor is with it. It remembers
 * a fixed number of them. Used by one thread at a time.
 */
public final class RunMeter {
    /** How many answers it remembers. */
    public static final int REMEMBERED = 240;
    /** Columns of the histogram. */
    public static final int COLUMNS = 24;
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private static final long WINDOW = 2_000_000_000L;
    private final DoubleSupplier load;
    private final double[] milliseconds = new double[REMEMBERED];
    private final long[] times = new long[REMEMBERED];
    private long count;

    /**
     * What is known now.
     *
     * @param answers         so far
     * @param answersPerSecond over the last two seconds; 0 while there is no second answer
     * @param medianMs        of what is remembered, in ms
     * @param p90Ms           what nine of ten of them did not exceed, in ms
     * @param recentMs        what is remembered, the oldest first, in ms
     * @param histogram       how many of them fall into each of equally wide columns
     * @param fromMs          where the histogram begins, in ms
     * @param toMs            where it ends, in ms
     * @param cores           processor cores this program keeps busy; negative where that is not known
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on to be drawn, never compared
    public record Figures(long answers, double answersPerSecond, double medianMs, double p90Ms, double[] recentMs,
            int[] histogram, double fromMs, double toMs, double cores) {
    }

    /**
     * Has seen nothing yet.
     *
     * @param load the processor cores this program keeps busy since the last call; negative where that is not known
     */
    public RunMeter(DoubleSupplier load) {
        this.load = load;
    }

    /** Watches on this machine. */
    public static RunMeter ofThisMachine() {
        var machine = java.lang.management.ManagementFactory
                .getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new RunMeter(() -> machine.getProcessCpuLoad() * machine.getAvailableProcessors());
    }

    /**
     * There was an answer.
     *
     * @param ms  how long it took, in ms
     * @param now when it was there, in ns of any clock that goes forward
     */
    public void add(double ms, long now) {
        int place = (int) (count % REMEMBERED);
        milliseconds[place] = ms;
        times[place] = now;
        count++;
    }

    /**
     * What is known.
     *
     * @param now in ns of the same clock
     */
    public Figures figures(long now) {
        int kept = (int) Math.min(count, REMEMBERED);
        var recent = new double[kept];
        for (int back = 0; back < kept; back++) {
            recent[kept - 1 - back] = milliseconds[place(back)];
        }
        double[] sorted = recent.clone();
        Arrays.sort(sorted);
        double from = kept == 0 ? 0 : sorted[0];
        // a single slow answer must not press all others into one column
        double to = kept == 0 ? 0 : Math.max(from * 1.05, Math.min(sorted[kept - 1], 3 * quantile(sorted, 0.9)));
        return new Figures(count, rate(now, kept), quantile(sorted, 0.5), quantile(sorted, 0.9), recent,
                histogram(sorted, from, to), from, to, load.getAsDouble());
    }

    private static int[] histogram(double[] sorted, double from, double to) {
        var columns = new int[COLUMNS];
        for (double value : sorted) {
            int column = to > from ? (int) ((value - from) / (to - from) * COLUMNS) : 0;
            columns[Math.clamp(column, 0, COLUMNS - 1)]++;
        }
        return columns;
    }

    /** Answers between the oldest and the newest of the window, over the time between them or since. */
    private double rate(long now, int kept) {
        int within = 0;
        while (within < kept && now - times[place(within)] <= WINDOW) {
            within++;
        }
        if (within < 2) {
            return 0;
        }
        long span = times[place(0)] - times[place(within - 1)];
        return span <= 0 ? 0 : (within - 1) / (span / NANOSECONDS_PER_SECOND);
    }

    private int place(int back) {
        return (int) ((count - 1 - back) % REMEMBERED);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}
