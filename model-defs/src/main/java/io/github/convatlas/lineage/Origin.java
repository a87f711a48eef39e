package io.github.convatlas.lineage;

/** What a network descends from. */
public sealed interface Origin {
    /**
     * A network of the atlas.
     *
     * @param reference as on the command line: {@code resnet50@stridePlacement=1x1}
     */
    record Network(String reference) implements Origin {
        /** Checks that it is named. */
        public Network {
            if (reference.isBlank()) {
                throw new IllegalArgumentException("a network needs a reference");
            }
        }
    }

    /**
     * An idea from outside of the atlas.
     *
     * @param work which
     */
    record Idea(Work work) implements Origin {
    }
}
