package io.github.convatlas.spec.reader;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a value fits a parameter. */
public final class ValueCheck {
    private ValueCheck() {
    }

    /**
     * What is wrong with a value for a parameter, as a sentence; nothing if it fits.
     *
     * @param value     what was given or computed
     * @param parameter what it is for
     */
    public static Optional<String> objection(Value value, ParameterSpec parameter) {
        boolean fits = switch (value) {
            case Value.Numeric(BigDecimal number) -> fitsNumber(number, parameter);
            case Value.Flag _ -> parameter.type() == ValueType.FLAG || parameter.type() == ValueType.ANY;
            case Value.Name(String name) -> parameter.choices().contains(name) || parameter.type() == ValueType.ANY
                    || parameter.type() == ValueType.STEP;
            case Value.Numbers(List<BigDecimal> numbers) ->
                parameter.type() == ValueType.NUMBERS && numbers.stream().allMatch(parameter.range()::contains);
        };
        return fits ? Optional.empty() : Optional.of(sentence(value, parameter));
    }

    private static boolean fitsNumber(BigDecimal number, ParameterSpec parameter) {
        boolean numeric = switch (parameter.type()) {
            case NUMBER, ANY -> true;
            case INTEGER, CHANNELS, STRIDE, PADDING -> number.stripTrailingZeros().scale() <= 0;
            case FLAG, ACTIVATION, NORM, CHOICE, NUMBERS, STEP -> false;
        };
        return numeric && parameter.range().contains(number) && isChoice(number, parameter);
    }

    private static boolean isChoice(BigDecimal number, ParameterSpec parameter) {
        return parameter.choices().isEmpty() || parameter.type() == ValueType.PADDING
                || parameter.choices().contains(number.stripTrailingZeros().toPlainString());
    }

    private static String sentence(Value value, ParameterSpec parameter) {
        if (value instanceof Value.Name(String name) && !parameter.choices().isEmpty()) {
            return ObjectReader.unknown(parameter.name(), name, parameter.choices());
        }
        String expected = parameter.choices().isEmpty() || parameter.type() == ValueType.PADDING
                ? parameter.type().sentence() + range(parameter)
                : "one of " + String.join(", ", parameter.choices());
        return "\"" + parameter.name() + "\" expects " + expected + ", found " + value;
    }

    private static String range(ParameterSpec parameter) {
        return switch (parameter.type()) {
            case NUMBER, INTEGER, CHANNELS, STRIDE, PADDING, NUMBERS -> " from "
                    + parameter.range().smallest().toPlainString() + " to "
                    + parameter.range().largest().toPlainString();
            case FLAG, ACTIVATION, NORM, CHOICE, ANY, STEP -> "";
        };
    }
}
