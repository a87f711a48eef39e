package io.github.convatlas.spec;

import io.github.convatlas.graph.Activation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter of a network, of a block or of a primitive.
 *
 * @param name     as specs write it
 * @param type     what values it takes
 * @param fallback what holds where nothing is given; nothing if it must be given
 * @param range    smallest and largest number
 * @param choices  the names or numbers it takes; empty where any value of the type will do
 * @param about    one sentence for people
 */
public record ParameterSpec(String name, ValueType type, Optional<Argument> fallback, Range range, List<String> choices,
        LocalizedText about) {
    /** The names of normalizations. */
    public static final List<String> NORMS = List.of("none", "batch");
    /** The names of paddings; a number of pixels is the other way to write one. */
    public static final List<String> PADDINGS = List.of("pytorch", "tensorflow", "valid");

    /** Copies the choices; those of activations, normalizations and paddings are given by their type. */
    public ParameterSpec {
        choices = switch (type) {
            case ACTIVATION -> Stream.concat(Stream.of("none"), Activation.specNames().stream()).toList();
            case NORM -> NORMS;
            case PADDING -> PADDINGS;
            case NUMBER, INTEGER, FLAG, CHANNELS, STRIDE, CHOICE, NUMBERS, STEP, ANY -> List.copyOf(choices);
        };
    }

    /**
     * The smallest and the largest number of a parameter.
     *
     * @param smallest inclusive
     * @param largest  inclusive
     */
    public record Range(BigDecimal smallest, BigDecimal largest) {
        /** Whether the number lies within. */
        public boolean contains(BigDecimal number) {
            return smallest.compareTo(number) <= 0 && number.compareTo(largest) <= 0;
        }

        /** The range that fits every use of a type. */
        public static Range of(ValueType type) {
            return switch (type) {
                case CHANNELS, STRIDE -> between(1, 1_000_000);
                case INTEGER, PADDING -> between(0, 1_000_000);
                case NUMBER, NUMBERS, ANY, FLAG, ACTIVATION, NORM, CHOICE, STEP ->
                    between(-1_000_000_000, 1_000_000_000);
            };
        }

        /** All numbers from one to another. */
        public static Range between(long smallest, long largest) {
            return new Range(BigDecimal.valueOf(smallest), BigDecimal.valueOf(largest));
        }
    }

    /** Whether this text is one of the names it takes. */
    public boolean hasChoice(String text) {
        return switch (type) {
            case ACTIVATION, NORM, PADDING, CHOICE -> choices.contains(text);
            case NUMBER, INTEGER, CHANNELS, STRIDE, FLAG, NUMBERS, STEP, ANY -> false;
        };
    }

    /** A parameter that must be given. */
    public static ParameterSpec required(String name, ValueType type) {
        return new ParameterSpec(name, type, Optional.empty(), Range.of(type), List.of(), LocalizedText.NONE);
    }

    /** The same parameter with another fallback. */
    public ParameterSpec withFallback(Argument argument) {
        return new ParameterSpec(name, type, Optional.of(argument), range, choices, about);
    }

    /** The same parameter with another range of whole numbers. */
    public ParameterSpec within(long smallest, long largest) {
        return new ParameterSpec(name, type, fallback, Range.between(smallest, largest), choices, about);
    }

    /** The same parameter with its range cut to these whole numbers. */
    public ParameterSpec atMost(long smallest, long largest) {
        var cut = new Range(range.smallest().max(BigDecimal.valueOf(smallest)),
                range.largest().min(BigDecimal.valueOf(largest)));
        return new ParameterSpec(name, type, fallback, cut, choices, about);
    }
}
