package io.github.convatlas.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Where the weights of a model come from; written into every file, so that untrained weights never pass for trained
 * ones.
 */
public sealed interface Provenance {
    /**
     * Random weights: good for measuring, meaningless as answers.
     *
     * @param seed what they were drawn from
     */
    record Untrained(long seed) implements Provenance {
    }

    /**
     * Weights that were learned.
     *
     * @param description how and on what, in a few words
     * @param details     what else is written into the metadata of the file, by key
     */
    record Trained(String description, SequencedMap<String, String> details) implements Provenance {
        /** Copies the details. */
        public Trained {
            details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
        }

        /** Weights of which nothing else is to be said. */
        public Trained(String description) {
            this(description, new LinkedHashMap<>());
        }
    }
}
