package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.export.Figures;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.download.ByteProgress;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Progress;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One download, on a thread that nobody interrupts, because an interrupted thread loses the file it writes to. */
record Fetching(ModelSource source, PretrainedModel model, Texts texts) {
    private static final int ALL = 100;

    /** Fetches; returns when nothing is written any more, also when it was cancelled. */
    Outcome<Path> fetch(NetworkLibrary library, Progress progress) throws ExecutionException {
        var task = new FutureTask<>(
                () -> source.store(library).pull(model, source.downloader(), watched(progress)));
        Thread.ofVirtual().name("convatlas-download").start(task);
        boolean interrupted = false;
        while (true) {
            try {
                Outcome<Path> outcome = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return outcome;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
    }

    private ByteProgress watched(Progress progress) {
        return new ByteProgress() {
            @Override
            public void report(long done, long total) {
                progress.report(done, total);
                progress.message(texts.get("run.fetch.progress", Figures.fileSize(done), Figures.fileSize(total),
                        done * ALL / total));
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
