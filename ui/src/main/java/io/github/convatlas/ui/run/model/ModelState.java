package io.github.convatlas.ui.run.model;

import io.github.convatlas.ui.run.engine.LiveModel;

import java.util.Optional;

/** How far the chosen model is. */
public sealed interface ModelState {
    /** There is nothing to run. */
    record Nothing() implements ModelState {
    }

    /** It is not loaded yet. */
    record Opening(ModelChoice choice) implements ModelState {
    }

    /** It answers. */
    record Ready(ModelChoice.File choice, LiveModel model) implements ModelState {
    }

    /**
     * It can be measured, but its answers would mean nothing.
     *
     * @param reason one sentence, where the file says so itself; a network of the atlas needs none
     */
    record Untrained(ModelChoice choice, Optional<String> reason) implements ModelState {
    }

    /**
     * It does not answer.
     *
     * @param reason one sentence
     */
    record Refused(ModelChoice choice, String reason) implements ModelState {
    }
}
