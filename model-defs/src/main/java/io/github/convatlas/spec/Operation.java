package io.github.convatlas.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What a step does. */
public sealed interface Operation {
    /** The arguments given, by parameter. */
    SequencedMap<String, Argument> arguments();

    /** A primitive operation. */
    record Basic(Primitive primitive, SequencedMap<String, Argument> arguments) implements Operation {
        /** Copies the arguments. */
        public Basic {
            arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        }
    }

    /** A block, by the name of its definition. */
    record Call(String block, SequencedMap<String, Argument> arguments) implements Operation {
        /** Copies the arguments. */
        public Call {
            arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        }
    }
}
