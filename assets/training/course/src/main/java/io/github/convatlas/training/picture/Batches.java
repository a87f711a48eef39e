package io.github.convatlas.training.picture;

import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Batches of slightly changed pictures, made ahead by a thread of their own, in a new order in each epoch. Which batch a
 * step gets follows from the seed and the number of the step alone, whenever the training began.
 */
public final class Batches implements AutoCloseable {
    private static final int AHEAD = 4;
    private final Pool pool;
    private final int side;
    private final int classes;
    private final Rule rule;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread maker;

    /**
     * How batches are made.
     *
     * @param size      pictures in a batch
     * @param smoothing share of a target that is spread over all classes
     * @param mirror    whether pictures may be mirrored
     * @param seed      of the order of the pictures and of their changes
     */
    public record Rule(int size, double smoothing, boolean mirror, long seed) {
        /** Checks the ranges. */
        public Rule {
            if (size < 2 || !(smoothing >= 0 && smoothing < 1)) {
                throw new IllegalArgumentException("a batch has at least 2 pictures, smoothing is from 0 to below 1");
            }
        }

        /** How many steps an epoch over so many pictures has. */
        public int steps(int pictures) {
            return Math.max(1, pictures / size);
        }
    }

    /**
     * Pictures and targets of one step.
     *
     * @param samples of all pictures, one after the other
     * @param targets a row of probabilities a picture
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for a moment, on its way into the framework
    public record Batch(byte[] samples, float[] targets) {
        /** How many pictures there are, if there are so many classes. */
        public int pictures(int classes) {
            return targets.length / classes;
        }
    }

    /**
     * Begins to make batches.
     *
     * @param pool    of pictures
     * @param side    of each in pixels
     * @param classes how many there are
     * @param rule    how they are made
     * @param step    the first that is wanted, from 0
     */
    public Batches(Pool pool, int side, int classes, Rule rule, int step) {
        this.pool = pool;
        this.side = side;
        this.classes = classes;
        this.rule = rule;
        maker = Thread.ofPlatform().daemon().name("batches").start(() -> make(step));
    }

    /** The next one. */
    public Batch take() throws InterruptedException {
        return ready.take();
    }

    private void make(int first) {
        int perEpoch = rule.steps(pool.size());
        try {
            for (int epoch = first / perEpoch; !Thread.currentThread().isInterrupted(); epoch++) {
                var random = new SplittableRandom(rule.seed() * 31 + epoch);
                int[] order = order(random);
                for (int batch = 0; batch < perEpoch; batch++) {
                    Batch made = batch(order, batch * rule.size(), random);
                    if (epoch * perEpoch + batch >= first) {
                        ready.put(made);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int[] order(SplittableRandom random) {
        int[] order = java.util.stream.IntStream.range(0, pool.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private Batch batch(int[] order, int from, SplittableRandom random) {
        int size = Math.min(rule.size(), order.length);
        int bytes = side * side * 3;
        var samples = new byte[size * bytes];
        var targets = new float[size * classes];
        var picture = new byte[bytes];
        for (int i = 0; i < size; i++) {
            int index = order[(from + i) % order.length];
            pool.copy(index, picture);
            changed(picture, samples, i * bytes, random);
            double rest = rule.smoothing() / classes;
            java.util.Arrays.fill(targets, i * classes, (i + 1) * classes, (float) rest);
            targets[i * classes + pool.kind(index)] += (float) (1 - rule.smoothing());
        }
        return new Batch(samples, targets);
    }

    /** Moved by some pixels, brighter or darker, flatter or harder, mirrored where that is allowed. */
    private void changed(byte[] picture, byte[] target, int at, SplittableRandom random) {
        int reach = Math.max(1, side / 14);
        int dx = random.nextInt(-reach, reach + 1);
        int dy = random.nextInt(-reach, reach + 1);
        boolean mirrored = rule.mirror() && random.nextBoolean();
        double contrast = 1 + 0.2 * random.nextGaussian();
        int[] levels = levels(contrast, 128 + 14 * random.nextGaussian() - 128 * contrast);
        for (int y = 0; y < side; y++) {
            int row = Math.clamp(y + dy, 0, side - 1) * side;
            for (int x = 0; x < side; x++) {
                int column = Math.clamp(mirrored ? side - 1 - x + dx : x + dx, 0, side - 1);
                int source = (row + column) * 3;
                int into = at + (y * side + x) * 3;
                for (int channel = 0; channel < 3; channel++) {
                    target[into + channel] = (byte) levels[picture[source + channel] & 0xff];
                }
            }
        }
    }

    private static int[] levels(double contrast, double shift) {
        var levels = new int[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.clamp(Math.round(i * contrast + shift), 0, 255);
        }
        return levels;
    }

    @Override
    public void close() {
        maker.interrupt();
    }
}
