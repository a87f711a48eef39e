package io.github.convatlas.ui.support;

import io.github.convatlas.ui.common.task.Progress;

/** The progress of work that nobody watches and nobody cancels. */
public final class Unwatched implements Progress {
    @Override
    public void report(long done, long total) {
        // nobody watches
    }

    @Override
    public void message(String text) {
        // nobody watches
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
