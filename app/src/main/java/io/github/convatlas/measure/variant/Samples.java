package io.github.convatlas.measure.variant;

import java.nio.FloatBuffer;

/** Inputs to try models on. */
public interface Samples {
    /** How many there are. */
    int count();

    /**
     * Fills the input of a model with one of them.
     *
     * @param sample number from 0
     * @param input  name of the input
     * @param values filled from its beginning to its end
     */
    void fill(int sample, String input, FloatBuffer values);

    /**
     * Numbers between -1 and 1 without a pattern, always the same: what networks without training can be tried on as well
     * as on anything else.
     *
     * @param count how many
     */
    static Samples noise(int count) {
        return new Samples() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void fill(int sample, String input, FloatBuffer values) {
                for (int i = 0; i < values.capacity(); i++) {
                    int mixed = (i + 1) * 0x9E3779B9 ^ (sample + 1) * 0x85EBCA6B;
                    mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
                    values.put(i, ((mixed ^ mixed >>> 12) >>> 8) / (float) (1 << 23) - 1);
                }
            }
        };
    }
}
