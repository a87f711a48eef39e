package io.github.convatlas.classify;

/** How many frames come in a second, from how many have come. Asked at any time by one thread. */
public final class FrameRate {
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private static final long WINDOW = 1_000_000_000L;
    private long frames;
    private long since;
    private double perSecond;
    private boolean begun;

    /** Has seen nothing yet. */
    public FrameRate() {
    }

    /**
     * Looks at the number of frames.
     *
     * @param count frames so far; fewer than before where another source has begun
     * @param now   in ns of any clock that goes forward
     * @return whether the rate is another one now: about once a second
     */
    public boolean look(long count, long now) {
        if (!begun || count < frames) {
            begin(count, now);
            return true;
        }
        if (now - since < WINDOW) {
            return false;
        }
        perSecond = (count - frames) / ((now - since) / NANOSECONDS_PER_SECOND);
        frames = count;
        since = now;
        return true;
    }

    private void begin(long count, long now) {
        begun = true;
        frames = count;
        since = now;
        perSecond = 0;
    }

    /** Frames a second, over about the last second; 0 before it has passed. */
    public double perSecond() {
        return perSecond;
    }
}
