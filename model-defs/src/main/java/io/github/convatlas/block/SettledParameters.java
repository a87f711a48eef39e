package io.github.convatlas.block;

import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Ambient;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Scope;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The values of a network's parameters.
 *
 * @param values  of every parameter, in their order
 * @param changed those that differ from their default
 */
record SettledParameters(SequencedMap<String, Value> values, SequencedMap<String, Value> changed) {
    SettledParameters {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        changed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changed));
    }

    /** The given values; what a parameter falls back to may depend on those before it. */
    static SettledParameters of(NetworkSpec spec, SequencedMap<String, Value> given) throws SpecException {
        var values = new LinkedHashMap<String, Value>();
        var changed = new LinkedHashMap<String, Value>();
        for (ParameterSpec parameter : spec.parameters()) {
            Argument fallback = parameter.fallback().orElseThrow(() -> new SpecException(spec.place(),
                    "the parameter \"" + parameter.name() + "\" needs a default"));
            Value usual = Evaluator.value(fallback, parameter, Scope.of(values));
            Value value = given.getOrDefault(parameter.name(), usual);
            values.put(parameter.name(), value);
            if (!value.equals(usual)) {
                changed.put(parameter.name(), value);
            }
        }
        return new SettledParameters(values, changed);
    }

    /** The names of the parameters. */
    Scope scope() {
        return Scope.of(values);
    }

    /** Normalization, activation, epsilon and padding where a row says nothing. */
    Map<String, Value> ambient(NetworkSpec spec) throws SpecException {
        var ambient = new LinkedHashMap<String, Value>();
        for (ParameterSpec setting : Ambient.SETTINGS) {
            Argument argument = spec.ambient().getOrDefault(setting.name(), setting.fallback().orElseThrow());
            ambient.put(setting.name(), Evaluator.value(argument, setting, scope()));
        }
        return ambient;
    }
}
