package io.github.convatlas.block;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;
import io.github.convatlas.spec.reader.ValueCheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Turns what a person typed for a network's parameters into values: {@code width=0.75}, {@code repeats=3/4/6/3}. */
final class Assignments {
    private Assignments() {
    }

    static Reading<SequencedMap<String, Value>> read(NetworkSpec network, Map<String, String> texts) {
        var problems = new Problems();
        var values = new LinkedHashMap<String, Value>();
        texts.forEach((name, text) -> {
            Place place = Place.of(network.id() + "@" + name + "=" + text);
            Optional<ParameterSpec> parameter = network.parameter(name);
            if (parameter.isEmpty()) {
                List<String> known = network.parameters().stream().map(ParameterSpec::name).toList();
                problems.add(place, ObjectReader.unknown("parameter of " + network.id(), name, known));
                return;
            }
            Value value = value(text.strip(), parameter.get());
            length(value, parameter.get()).or(() -> ValueCheck.objection(value, parameter.get())).ifPresentOrElse(
                    message -> problems.add(place, message),
                    () -> values.put(name, value));
        });
        return problems.isEmpty() ? new Reading.Success<>(values) : new Reading.Failure<>(problems.all());
    }

    /** A table that is made for four stages needs four numbers. */
    private static Optional<String> length(Value value, ParameterSpec parameter) {
        return switch (value) {
            case Value.Numbers(List<BigDecimal> given) -> usual(parameter)
                    .filter(numbers -> numbers.numbers().size() != given.size())
                    .map(numbers -> "\"" + parameter.name() + "\" expects " + numbers.numbers().size()
                            + " numbers with / between them, such as " + numbers + "; found " + value);
            case Value.Numeric _,Value.Flag _,Value.Name _ -> Optional.empty();
        };
    }

    private static Optional<Value.Numbers> usual(ParameterSpec parameter) {
        return parameter.fallback().flatMap(argument -> argument instanceof Argument.Fixed fixed
                && fixed.value() instanceof Value.Numbers numbers ? Optional.of(numbers) : Optional.empty());
    }

    private static Value value(String text, ParameterSpec parameter) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Value.of(Boolean.parseBoolean(text));
        }
        var numbers = new ArrayList<BigDecimal>();
        for (String part : text.split("/", -1)) {
            if (!part.matches("[+-]?([0-9]{1,12}([.][0-9]{0,12})?|[.][0-9]{1,12})")
                    || parameter.hasChoice(text)) {
                return Value.of(text);
            }
            numbers.add(new BigDecimal(part));
        }
        boolean list = parameter.type() == ValueType.NUMBERS;
        return numbers.size() == 1 && !list ? new Value.Numeric(numbers.getFirst()) : new Value.Numbers(numbers);
    }
}
