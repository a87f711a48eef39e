package io.github.convatlas.ui.parameters;

import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.ParameterSpec;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person typed for a parameter: a value for it, or the reason why it is none. */
sealed interface Entry {

    /** A value, as specs write it. */
    record Meant(String value) implements Entry {
    }

    /**
     * No value for this parameter.
     *
     * @param key       of the sentence
     * @param arguments of the sentence
     */
    record Wrong(String key, List<String> arguments) implements Entry {
        /** Copies the list. */
        public Wrong {
            arguments = List.copyOf(arguments);
        }

        /** What was typed; the last argument of every sentence. */
        String typed() {
            return arguments.getLast();
        }
    }

    /** Understands wide digits, a comma for a point, and lists with any separator. */
    static Entry of(String typed, ParameterSpec spec) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return switch (spec.type()) {
            case NUMBER -> number(text.replace(',', '.'), typed, spec);
            case INTEGER, CHANNELS, STRIDE -> integer(text, typed, spec);
            case NUMBERS -> list(text, typed, spec);
            case FLAG, ACTIVATION, NORM, PADDING, CHOICE, STEP, ANY -> new Meant(text);
        };
    }

    private static Entry number(String text, String typed, ParameterSpec spec) {
        return ParameterField.number(text).filter(spec.range()::contains).<Entry>map(_ -> new Meant(text))
                .orElseGet(() -> wrong("parameters.wrong.number", typed, spec));
    }

    private static Entry integer(String text, String typed, ParameterSpec spec) {
        return ParameterField.number(text).filter(number -> number.scale() <= 0).filter(spec.range()::contains)
                .<Entry>map(number -> new Meant(number.toPlainString()))
                .orElseGet(() -> wrong("parameters.wrong.integer", typed, spec));
    }

    private static Entry list(String text, String typed, ParameterSpec spec) {
        List<String> parts = Stream.of(text.split("[/,;、\\s]+", -1)).toList();
        boolean fits = parts.stream()
                .allMatch(part -> ParameterField.number(part).filter(spec.range()::contains).isPresent());
        Optional<Value.Numbers> usual = spec.fallback().flatMap(argument -> argument instanceof Argument.Fixed fixed
                && fixed.value() instanceof Value.Numbers numbers ? Optional.of(numbers) : Optional.empty());
        int expected = usual.map(Value.Numbers::numbers).map(List::size).orElse(parts.size());
        return fits && parts.size() == expected
                ? new Meant(String.join("/", parts))
                : new Wrong("parameters.wrong.list", List.of(spec.name(), String.valueOf(expected),
                        usual.map(Value.Numbers::toString).orElse("1/2/3"), typed));
    }

    private static Entry wrong(String key, String typed, ParameterSpec spec) {
        return new Wrong(key,
                List.of(spec.name(), plain(spec.range().smallest()), plain(spec.range().largest()), typed));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
