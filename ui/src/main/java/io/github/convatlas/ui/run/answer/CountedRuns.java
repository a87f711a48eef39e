package io.github.convatlas.ui.run.answer;

import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Progress;

/**
 * Says how far repeated runs are, in words as well.
 *
 * @param progress where it is said
 * @param texts    in the user's language
 */
record CountedRuns(Progress progress, Texts texts) implements Progress {
    @Override
    public void report(long done, long total) {
        progress.report(done, total);
        message(texts.get("run.progress.runs", done, total));
    }

    @Override
    public void message(String text) {
        progress.message(text);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
