package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.ui.common.task.TaskHandle;

/** How far the fetching of a model is that the user has asked for. */
public sealed interface FetchState {
    /** Bytes arrive. */
    record Running(TaskHandle task) implements FetchState {
    }

    /** The user has stopped it; the connection is being closed. */
    record Stopping() implements FetchState {
    }

    /**
     * It could not be fetched.
     *
     * @param reason one sentence
     */
    record Failed(String reason) implements FetchState {
    }
}
