package io.github.convatlas.onnx;

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
     */
    record Trained(String description) implements Provenance {
    }
}
