package io.github.convatlas.block;

import io.github.convatlas.graph.Value;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.Expression;
import io.github.convatlas.spec.ExpressionException;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Scope;
import io.github.convatlas.spec.ValueType;
import io.github.convatlas.spec.reader.ValueCheck;

import java.util.Map;
import java.util.Optional;

/** Computes arguments, with their place in every complaint. */
final class Evaluator {
    private Evaluator() {
    }

    /** The value of an argument, checked against its parameter. */
    static Value value(Argument argument, ParameterSpec parameter, Scope scope) throws SpecException {
        Value value = switch (argument) {
            case Argument.Fixed(_, Value fixed) -> fixed;
            case Argument.Computed(Place place, Expression expression) -> {
                if (!parameter.choices().isEmpty() && isUnknownName(expression, scope)) {
                    throw new SpecException(place,
                            ObjectReader.unknown(parameter.name(), expression.text(), parameter.choices()));
                }
                yield compute(expression, scope, place);
            }
        };
        return checked(value, parameter, argument.place());
    }

    /** The value of an argument in a network's row, where plain channels and strides go through the network's rules. */
    static Value ruled(Argument argument, ParameterSpec parameter, Scope scope, NetworkSpec.Rules rules)
            throws SpecException {
        Optional<Expression> rule = switch (parameter.type()) {
            case CHANNELS -> Optional.of(rules.channels());
            case STRIDE -> Optional.of(rules.stride());
            case NUMBER, INTEGER, FLAG, ACTIVATION, NORM, PADDING, CHOICE, NUMBERS, STEP, ANY -> Optional.empty();
        };
        if (rule.isPresent() && argument instanceof Argument.Fixed(Place place, Value value)) {
            return checked(applied(rule.get(), value, scope, place), parameter, place);
        }
        return value(argument, parameter, scope);
    }

    /** A rule's answer for a value. */
    static Value applied(Expression rule, Value value, Scope scope, Place place) throws SpecException {
        return compute(rule, Scope.of(Map.of("value", value)).orElse(scope), place);
    }

    /** Whether a condition holds. */
    static boolean holds(Optional<Argument> condition, Scope scope) throws SpecException {
        if (condition.isEmpty()) {
            return true;
        }
        Value value = value(condition.get(), ParameterSpec.required("when", ValueType.FLAG), scope);
        return value.equals(Value.of(true));
    }

    private static boolean isUnknownName(Expression expression, Scope scope) {
        return expression.isName() && scope.lookup(expression.text()).isEmpty();
    }

    private static Value compute(Expression expression, Scope scope, Place place) throws SpecException {
        try {
            return expression.evaluate(scope);
        } catch (ExpressionException e) {
            throw new SpecException(place, e.reason());
        }
    }

    private static Value checked(Value value, ParameterSpec parameter, Place place) throws SpecException {
        Optional<String> objection = ValueCheck.objection(value, parameter);
        if (objection.isPresent()) {
            throw new SpecException(place, objection.get());
        }
        return value;
    }
}
