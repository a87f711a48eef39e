package io.github.convatlas.cli.models;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code models add}: remembers model files of the user. */
@Command(name = "add", description = "Remembers ONNX files of yours by path and checksum; the files stay where they are.")
final class AddModel extends ModelAction {
    @Parameters(arity = "1..*", paramLabel = "FILE.onnx", description = "files to remember")
    private List<Path> files = new ArrayList<>();

    AddModel(Session session) {
        super(session);
    }

    @Override
    void work(ModelStore store) {
        for (Path file : files) {
            report(store.add(file).map(model -> sentence(store, model)), "%s");
        }
    }

    private static String sentence(ModelStore store, OwnedModel model) {
        String known = store.catalog().identify(model.sha256()).map(PretrainedModel::id)
                .map(id -> "; its content is that of " + id + " in the catalog").orElse("");
        return "remembered " + model.file() + " as " + model.id() + known;
    }
}
