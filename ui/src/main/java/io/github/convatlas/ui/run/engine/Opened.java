package io.github.convatlas.ui.run.engine;

/** What came of opening a file whose answers are wanted. */
public sealed interface Opened {
    /** It classifies pictures. */
    record Classifies(LiveModel model) implements Opened {
    }

    /**
     * It runs, but its answers would mean nothing.
     *
     * @param reason one sentence
     */
    record Untrained(String reason) implements Opened {
    }

    /**
     * It does not classify pictures, or not with this setup.
     *
     * @param reason one sentence
     */
    record Refused(String reason) implements Opened {
    }
}
