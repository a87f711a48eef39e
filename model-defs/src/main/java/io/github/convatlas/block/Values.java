package io.github.convatlas.block;

import io.github.convatlas.graph.Value;
import io.github.convatlas.spec.Scope;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Checked values by parameter name, with the accessors primitives need. */
final class Values {
    private final SequencedMap<String, Value> byName = new LinkedHashMap<>();

    void put(String name, Value value) {
        byName.put(name, value);
    }

    void putAll(Map<String, Value> values) {
        byName.putAll(values);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Value get(String name) {
        Value value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return value;
    }

    int integer(String name) {
        return number(name).intValueExact();
    }

    double real(String name) {
        return number(name).doubleValue();
    }

    BigDecimal number(String name) {
        if (get(name) instanceof Value.Numeric(BigDecimal number)) {
            return number;
        }
        throw new IllegalArgumentException(name + " is not a number");
    }

    boolean flag(String name) {
        return get(name).equals(Value.of(true));
    }

    String text(String name) {
        return get(name).toString();
    }

    SequencedMap<String, Value> all() {
        return byName;
    }

    Scope scope() {
        return Scope.of(byName);
    }
}
