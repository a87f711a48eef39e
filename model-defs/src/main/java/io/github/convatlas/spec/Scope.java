package io.github.convatlas.spec;

import io.github.convatlas.graph.Value;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** The names an expression may use, and their values. */
public interface Scope {
    /** The value of a name, if it is known here. */
    Optional<Value> lookup(String name);

    /** Every name known here, nearest first. */
    SequencedSet<String> names();

    /** The names of this map. Later changes of the map show. */
    static Scope of(Map<String, Value> values) {
        return new Scope() {
            @Override
            public Optional<Value> lookup(String name) {
                return Optional.ofNullable(values.get(name));
            }

            @Override
            public SequencedSet<String> names() {
                return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(values.keySet()));
            }
        };
    }

    /** This scope, and where it does not know a name, the other. */
    default Scope orElse(Scope other) {
        Scope first = this;
        return new Scope() {
            @Override
            public Optional<Value> lookup(String name) {
                Optional<Value> found = first.lookup(name);
                return found.isPresent() ? found : other.lookup(name);
            }

            @Override
            public SequencedSet<String> names() {
                var names = new LinkedHashSet<>(first.names());
                names.addAll(other.names());
                return Collections.unmodifiableSequencedSet(names);
            }
        };
    }
}
