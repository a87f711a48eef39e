package io.github.convatlas.recognize;

import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Expression;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Scope;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what a block writes and what the layers show the same: names get values, the rest is checked. */
final class Unifier {
    private static final double NEAR = 1e-4;
    private static final int MOST_GUESSES = 64;

    private Unifier() {
    }

    /** Whether an argument can come to a value; names without a value get one where that decides it. */
    static boolean unify(Argument argument, Value shown, Trial trial) {
        return switch (argument) {
            case Argument.Fixed(_, Value fixed) -> same(fixed, shown);
            case Argument.Computed(_, Expression expression) -> {
                Optional<Value> value = evaluate(expression, trial.scope());
                if (value.isPresent()) {
                    yield same(value.get(), shown);
                }
                if (expression.isName()) {
                    trial.values().put(expression.text(), shown);
                } else {
                    trial.checks().add(new Trial.Check(argument, shown));
                }
                yield true;
            }
        };
    }

    static Optional<Value> value(Argument argument, Scope scope) {
        return switch (argument) {
            case Argument.Fixed(_, Value fixed) -> Optional.of(fixed);
            case Argument.Computed(_, Expression expression) -> evaluate(expression, scope);
        };
    }

    private static Optional<Value> evaluate(Expression expression, Scope scope) {
        if (expression.names().stream().anyMatch(name -> scope.lookup(name).isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(expression.evaluate(scope));
        } catch (ExpressionException _) {
            return Optional.empty(); // it makes no sense with these values
        }
    }

    static boolean same(Value a, Value b) {
        if (a instanceof Value.Numeric(BigDecimal first) && b instanceof Value.Numeric(BigDecimal second)) {
            double difference = Math.abs(first.doubleValue() - second.doubleValue());
            return difference <= NEAR * Math.max(1, Math.abs(second.doubleValue()));
        }
        return a.equals(b);
    }

    /**
     * The trial with a value for every parameter, if there are values with which all checks hold.
     *
     * @param channels of what leaves the block: the first guess where channels are asked for
     */
    static Optional<Trial> settled(Trial trial, List<ParameterSpec> parameters, Value channels) {
        List<Trial> open = List.of(trial);
        for (ParameterSpec parameter : parameters) {
            var next = new ArrayList<Trial>();
            for (Trial candidate : open) {
                if (candidate.values().containsKey(parameter.name())) {
                    next.add(candidate);
                } else {
                    guesses(parameter, candidate, channels).forEach(value -> {
                        var guessed = new Trial(candidate);
                        guessed.values().put(parameter.name(), value);
                        next.add(guessed);
                    });
                }
            }
            open = next.stream().limit(MOST_GUESSES).toList();
        }
        return open.stream().filter(Unifier::holds).findFirst();
    }

    private static List<Value> guesses(ParameterSpec parameter, Trial trial, Value channels) {
        var guesses = new ArrayList<Value>();
        parameter.fallback().flatMap(fallback -> value(fallback, trial.scope())).ifPresent(guesses::add);
        switch (parameter.type()) {
            case FLAG -> List.of(Value.of(false), Value.of(true)).stream().filter(flag -> !guesses.contains(flag))
                    .forEach(guesses::add);
            case CHOICE -> parameter.choices().stream().map(Value::of).filter(name -> !guesses.contains(name))
                    .forEach(guesses::add);
            case CHANNELS -> guesses.add(channels);
            case NUMBER, INTEGER, STRIDE, ACTIVATION, NORM, PADDING, NUMBERS, STEP, ANY -> {
                // nothing but the fallback is worth a guess
            }
        }
        return guesses;
    }

    private static boolean holds(Trial trial) {
        for (Trial.Check check : trial.checks()) {
            Optional<Value> value = value(check.argument(), trial.scope());
            if (value.isEmpty() || !same(value.get(), check.value())) {
                return false;
            }
        }
        return true;
    }

    /** Values for the settings of a block, where its layers showed none. */
    static void settle(Map<String, Value> values, List<ParameterSpec> settings) {
        for (ParameterSpec setting : settings) {
            setting.fallback().flatMap(fallback -> value(fallback, Scope.of(Map.of())))
                    .ifPresent(fallback -> values.putIfAbsent(setting.name(), fallback));
        }
    }
}
