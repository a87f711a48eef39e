package io.github.convatlas.sketch.scene;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend on a seed alone. For one thread. */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private final SplittableRandom random;

    /**
     * The choices of one picture.
     *
     * @param seed  of a set of pictures
     * @param index of the picture in it
     */
    public Dice(long seed, long index) {
        random = new SplittableRandom(seed * GOLDEN ^ Long.rotateLeft((index + 1) * 0xBF58476D1CE4E5B9L, 31));
    }

    /** A number from {@code low} to below {@code high}, each as likely. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A normally distributed number around 0. */
    public double normal(double deviation) {
        return deviation * random.nextGaussian();
    }

    /** One of several things. */
    public <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One or minus one. */
    public int sign() {
        return random.nextBoolean() ? 1 : -1;
    }
}
