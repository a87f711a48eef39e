package io.github.convatlas.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a printed column counts. It belongs to the column, not to its numbers: all of them are held against this one way, and
 * a number that does not agree with it is said not to be reproduced, whatever other way would give its digits.
 *
 * @param convention what is counted
 * @param digits     what becomes of the digits that are not printed
 * @param pictures   how many pictures of the network's size a printed number is for; for params always one
 * @param others     other conventions the source uses elsewhere, in which a number that stands alone may be told to agree
 */
public record ColumnCount(CountingConvention convention, Digits digits, int pictures,
        List<CountingConvention> others) {
    /** Copies the list. */
    public ColumnCount {
        others = List.copyOf(others);
    }

    /** What becomes of digits that are not printed. */
    public enum Digits {
        /** The nearest number is printed. */
        ROUNDED("rounded"),
        /** They are left out. */
        CUT_OFF("cut-off"),
        /** The next larger number is printed. */
        ROUNDED_UP("rounded-up");

        private final String dataName;

        Digits(String dataName) {
            this.dataName = dataName;
        }

        /** The name in the data and in JSON: {@code cut-off}. */
        public String dataName() {
            return dataName;
        }

        /** Whether a count shortened so is the printed number. */
        public boolean fits(PrintedNumber printed, long count) {
            return switch (this) {
                case ROUNDED -> printed.isRounded(count);
                case CUT_OFF -> printed.isCutOff(count);
                case ROUNDED_UP -> printed.isRoundedUp(count);
            };
        }

        /** The digits of this name in the data, if there are such. */
        public static Optional<Digits> ofDataName(String name) {
            return Arrays.stream(values()).filter(digits -> digits.dataName.equals(name)).findFirst();
        }

        /** Every name in the data. */
        public static List<String> dataNames() {
            return Arrays.stream(values()).map(Digits::dataName).toList();
        }
    }

    /** The conventions in which a number may agree, the likeliest first: the atlas's own, the column's, the others. */
    public List<CountingConvention> candidates() {
        return Stream.concat(Stream.of(CountingConvention.own(convention.quantity()), convention), others.stream())
                .distinct().toList();
    }
}
