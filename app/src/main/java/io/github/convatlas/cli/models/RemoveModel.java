package io.github.convatlas.cli.models;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.library.pretrained.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** {@code models remove}: takes models away. */
@Command(name = "remove", description = "Deletes fetched models, and forgets files of yours without touching them.")
final class RemoveModel extends ModelAction {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "models, as `models list` names them")
    private List<String> ids = new ArrayList<>();

    RemoveModel(Session session) {
        super(session);
    }

    @Override
    void work(ModelStore store) {
        for (String id : ids) {
            if (EmbeddedModel.of(id, session().folder()).isPresent() && store.file(id).isEmpty()) {
                session().fail(id + " is part of the program and cannot be taken away");
            } else {
                report(store.remove(id), "took away %s");
            }
        }
    }
}
