package io.github.convatlas.ui.run.part;

import java.util.Locale;

/** Probabilities as the whole view writes them, so that the same answer has the same number everywhere. */
public final class Percent {
    private Percent() {
    }

    /**
     * Without the sign: {@code 99.8}.
     *
     * @param probability from 0 to 1
     */
    public static String number(double probability) {
        return String.format(Locale.ROOT, "%.1f", 100 * probability);
    }

    /**
     * With the sign: {@code 99.8 %}.
     *
     * @param probability from 0 to 1
     */
    public static String of(double probability) {
        return number(probability) + " %";
    }
}
