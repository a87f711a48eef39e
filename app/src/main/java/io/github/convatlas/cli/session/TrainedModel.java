package io.github.convatlas.cli.session;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.ModelSidecar;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.library.pretrained.ModelCatalog;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.spec.NetworkSpec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trained model as a person names it: a file, or the id of one that is here.
 *
 * @param session whose models
 * @param name    as it was typed
 */
public record TrainedModel(Session session, String name) {
    /**
     * What is known of a model that was found.
     *
     * @param file    what was found in it
     * @param options how it is opened
     */
    public record Found(OnnxInspection file, ClassifierOptions options) {
    }

    /**
     * Finds the file and looks into it.
     *
     * @param options what the user has decided; what the catalog says of the file is added
     */
    public Outcome<Found> find(ClassifierOptions options) {
        return file().then(OnnxInspector.ofThisMachine()::inspect)
                .map(inspected -> new Found(inspected, known(inspected.file(), options)));
    }

    private boolean isFile() {
        return NetworkOpening.namesOnnxFile(name) || Files.exists(Path.of(name));
    }

    private Optional<EmbeddedModel> embedded() {
        return EmbeddedModel.of(name, session.folder());
    }

    private Outcome<Path> file() {
        return isFile()
                ? new Outcome.Success<>(Path.of(name))
                : embedded().map(EmbeddedModel::file).orElseGet(
                        () -> session.models(new Outcome.Success<>(ModelCatalog.builtIn())).then(this::file));
    }

    private Outcome<Path> file(ModelStore store) {
        return store.file(name).<Outcome<Path>>map(Outcome.Success::new).orElseGet(() -> {
            String network = name.replaceFirst("@.*", "");
            String trained = store.catalog().models().stream().filter(known -> known.id().equals(name)
                    || known.network().stream().anyMatch(id -> id.equals(network) || id.startsWith(network + "@")))
                    .map(PretrainedModel::id).collect(Collectors.joining(", "));
            return new Outcome.Refused<>(trained.isEmpty()
                    ? "there is no model " + name + " here" + meant(store, network)
                            + "; name a trained one, as FILE.onnx or as `models list` does"
                    : name + " has no trained weights here; fetch some by `models pull ID`, for example of "
                            + trained);
        });
    }

    private String meant(ModelStore store, String network) {
        return ObjectReader.closest(network, Stream.concat(store.catalog().models().stream().map(PretrainedModel::id),
                session.atlas().networks().stream().map(NetworkSpec::id)).toList())
                .map(near -> " (did you mean \"" + near + "\"?)").orElse("");
    }

    /** What the catalog says of a remembered file that it knows; what stands beside the file goes first. */
    private ClassifierOptions known(Path file, ClassifierOptions options) {
        boolean said = ModelSidecar.read(file) instanceof Outcome.Success<ModelSidecar>(ModelSidecar beside)
                && beside.preprocessing().isPresent();
        if (isFile() || said || embedded().isPresent()) {
            return options;
        }
        return switch (session.models(new Outcome.Success<>(ModelCatalog.builtIn()))) {
            case Outcome.Refused<ModelStore> _ -> options;
            case Outcome.Success<ModelStore>(ModelStore store) ->
                store.known(file).map(trained -> options.withPreprocessing(trained.preprocessing())).orElse(options);
        };
    }
}
