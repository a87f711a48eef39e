package io.github.convatlas.cli.models;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.library.pretrained.ModelCatalog;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What every command about models can do. */
abstract class ModelAction implements Callable<Integer> {
    private final Session session;

    @Option(names = "--catalog", paramLabel = "FILE", description = "another catalog than that of the program, in the same form")
    private Optional<Path> catalog = Optional.empty();

    ModelAction(Session session) {
        this.session = session;
    }

    /** Does the work; what fails is said to the session. */
    abstract void work(ModelStore store);

    @Override
    public final Integer call() {
        switch (session.models(catalog.map(ModelCatalog::read)
                .orElseGet(() -> new Outcome.Success<>(ModelCatalog.builtIn())))) {
            case Outcome.Success<ModelStore>(ModelStore store) -> work(store);
            case Outcome.Refused<ModelStore>(String reason) -> session.fail(reason);
        }
        return session.exitCode();
    }

    final Session session() {
        return session;
    }

    final <T> void report(Outcome<T> outcome, String done) {
        switch (outcome) {
            case Outcome.Success<T>(T value) -> session.say(done.formatted(value));
            case Outcome.Refused<T>(String reason) -> session.fail(reason);
        }
    }
}
