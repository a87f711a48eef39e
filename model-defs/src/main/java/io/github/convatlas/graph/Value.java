package io.github.convatlas.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A value of a spec's parameter or of a block's argument. Its text form is what a person would type. */
public sealed interface Value {
    /** A number, kept exact so that rounding rules give what their paper says. */
    record Numeric(BigDecimal number) implements Value {
        /** Removes trailing zeros, so that 1.0 equals 1. */
        public Numeric {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** True or false. */
    record Flag(boolean set) implements Value {
        @Override
        public String toString() {
            return String.valueOf(set);
        }
    }

    /** One of a few names. */
    record Name(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Several numbers, such as the repeats of each stage; written {@code 3/4/6/3}. */
    record Numbers(List<BigDecimal> numbers) implements Value {
        /** Copies the list. */
        public Numbers {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String toString() {
            return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("/"));
        }
    }

    /** A whole number. */
    static Value of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** A number, taken by its shortest decimal form. */
    static Value of(double number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** True or false. */
    static Value of(boolean set) {
        return new Flag(set);
    }

    /** A name. */
    static Value of(String name) {
        return new Name(name);
    }
}
