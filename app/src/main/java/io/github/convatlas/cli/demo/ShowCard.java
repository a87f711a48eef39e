package io.github.convatlas.cli.demo;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.demo.EmbeddedModel;
import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/** {@code demo card}: the model card. */
@Command(name = "card", description = "Prints the model card: data, recipe, accuracy, limits.")
final class ShowCard implements Callable<Integer> {
    private final Session session;

    ShowCard(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.print(EmbeddedModel.card(session.language()));
        return session.exitCode();
    }
}
