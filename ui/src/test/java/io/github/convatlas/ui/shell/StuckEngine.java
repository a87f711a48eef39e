package io.github.convatlas.ui.shell;

import io.github.convatlas.engine.Turn;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.run.engine.Measurement;
import io.github.convatlas.ui.run.engine.Opened;
import io.github.convatlas.ui.run.engine.RunEngine;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.engine.Subject;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** An engine that loads until it is let go. */
final class StuckEngine implements RunEngine {
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final Turn turn = new Turn();

    void letGo() {
        stuck.countDown();
    }

    @Override
    public Opened open(Path file, RunSetup setup) {
        try {
            stuck.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new Opened.Refused("it was stuck.");
    }

    @Override
    public Opened openAsProposed(Path file, RunSetup setup) {
        return open(file, setup);
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public Outcome<Measurement> measure(Subject subject, int runs, Progress progress) {
        return new Outcome.Refused<>("it is stuck.");
    }

    @Override
    public Outcome<RunSetup> recall(Path file) {
        return new Outcome.Success<>(RunSetup.NONE);
    }

    @Override
    public Optional<String> remember(Path file, RunSetup setup) {
        return Optional.empty();
    }
}
