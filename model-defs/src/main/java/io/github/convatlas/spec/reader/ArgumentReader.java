package io.github.convatlas.spec.reader;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Expression;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads arguments by the type of their parameter: a value of that type, or an expression as a text. */
final class ArgumentReader {
    private final Problems problems;

    ArgumentReader(Problems problems) {
        this.problems = problems;
    }

    /** The given fields as arguments of these parameters; the rest of the fields is unknown and noted as a problem. */
    SequencedMap<String, Argument> readAll(Map<String, JsonTree> fields, List<ParameterSpec> parameters, String what) {
        var arguments = new LinkedHashMap<String, Argument>();
        for (ParameterSpec parameter : parameters) {
            Optional.ofNullable(fields.get(parameter.name())).flatMap(tree -> read(tree, parameter))
                    .ifPresent(argument -> arguments.put(parameter.name(), argument));
        }
        List<String> known = parameters.stream().map(ParameterSpec::name).toList();
        fields.forEach((name, tree) -> {
            if (!known.contains(name)) {
                problems.add(tree.place(), ObjectReader.unknown("parameter of " + what, name, known));
            }
        });
        return arguments;
    }

    Optional<Argument> read(JsonTree tree, ParameterSpec parameter) {
        return switch (tree) {
            case JsonTree.Decimal(Place place, BigDecimal value) -> number(place, value, parameter);
            case JsonTree.Flag(Place place, boolean value) -> flag(place, value, parameter);
            case JsonTree.Text(Place place, String value) -> text(place, value, parameter);
            case JsonTree.Elements(Place place, List<JsonTree> items) -> numbers(place, items, parameter);
            case JsonTree.Members _,JsonTree.Nothing _ -> mismatch(tree, parameter);
        };
    }

    private Optional<Argument> number(Place place, BigDecimal value, ParameterSpec parameter) {
        Optional<String> objection = ValueCheck.objection(new Value.Numeric(value), parameter);
        objection.ifPresent(message -> problems.add(place, message));
        return objection.isPresent() ? Optional.empty() : fixed(place, new Value.Numeric(value));
    }

    private Optional<Argument> flag(Place place, boolean value, ParameterSpec parameter) {
        Optional<String> objection = ValueCheck.objection(Value.of(value), parameter);
        objection.ifPresent(message -> problems.add(place, message));
        return objection.isPresent() ? Optional.empty() : fixed(place, Value.of(value));
    }

    private Optional<Argument> text(Place place, String value, ParameterSpec parameter) {
        if (parameter.hasChoice(value) || parameter.type() == ValueType.STEP) {
            return fixed(place, Value.of(value));
        }
        try {
            return Optional.of(new Argument.Computed(place, Expression.parse(value)));
        } catch (ExpressionException e) {
            problems.add(place, "for \"" + parameter.name() + "\", " + e.reason() + choices(parameter));
            return Optional.empty();
        }
    }

    private Optional<Argument> numbers(Place place, List<JsonTree> items, ParameterSpec parameter) {
        if (parameter.type() != ValueType.NUMBERS) {
            return mismatch(new JsonTree.Elements(place, items), parameter);
        }
        var numbers = new ArrayList<BigDecimal>();
        for (JsonTree item : items) {
            if (item instanceof JsonTree.Decimal(_, BigDecimal value)) {
                numbers.add(value);
            } else {
                problems.add(item.place(), "expected a number, found " + item.describe());
            }
        }
        return fixed(place, new Value.Numbers(numbers));
    }

    private Optional<Argument> mismatch(JsonTree tree, ParameterSpec parameter) {
        problems.add(tree.place(), "\"" + parameter.name() + "\" expects " + parameter.type().sentence()
                + " or an expression, found " + tree.describe() + choices(parameter));
        return Optional.empty();
    }

    private static String choices(ParameterSpec parameter) {
        return parameter.choices().isEmpty() ? "" : "; known: " + String.join(", ", parameter.choices());
    }

    private static Optional<Argument> fixed(Place place, Value value) {
        return Optional.of(new Argument.Fixed(place, value));
    }
}
