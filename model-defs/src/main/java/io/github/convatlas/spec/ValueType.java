package io.github.convatlas.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of values parameters take. */
public enum ValueType {
    /** Any number. */
    NUMBER("a number"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** True or false. */
    FLAG("true or false"),
    /** A whole number of channels, at least 1; a plain number in a row goes through the network's rule for channels. */
    CHANNELS("a number of channels"),
    /** A step in pixels, at least 1; a plain number in a row is that of the first repeat, later ones take 1. */
    STRIDE("a stride"),
    /** The name of an activation, or none. */
    ACTIVATION("an activation"),
    /** The kind of normalization. */
    NORM("a normalization"),
    /** How borders are filled: a name or a number of pixels. */
    PADDING("a padding"),
    /** One of the parameter's own names. */
    CHOICE("a name"),
    /** A list of numbers. */
    NUMBERS("a list of numbers"),
    /** The id of an earlier step. */
    STEP("the id of a step"),
    /** A number, a truth or a name, as it comes. */
    ANY("a value");

    private final String sentence;

    ValueType(String sentence) {
        this.sentence = sentence;
    }

    /** What is expected, for a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The name a spec writes. */
    public String specName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of this name that a spec's parameter may have. */
    public static Optional<ValueType> ofSpecName(String name) {
        return Arrays.stream(values()).filter(type -> type.specName().equals(name) && specNames().contains(name))
                .findFirst();
    }

    /** The names a spec's parameter may have as its type. */
    public static List<String> specNames() {
        return Arrays.stream(values()).filter(type -> type != ANY && type != STEP).map(ValueType::specName).toList();
    }
}
