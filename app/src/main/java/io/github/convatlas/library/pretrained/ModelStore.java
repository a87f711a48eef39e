package io.github.convatlas.library.pretrained;

import io.github.convatlas.engine.ModelSidecar;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.library.checksum.Sha256;
import io.github.convatlas.library.download.ByteProgress;
import io.github.convatlas.library.download.Download;
import io.github.convatlas.library.download.Downloader;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models of one user: those of the catalog that were fetched, in a folder each below {@value #FOLDER}, and the user's
 * own files. Nothing is fetched but by {@link #pull}.
 */
public final class ModelStore {
    /** The folder of the fetched models in the user's folder. */
    public static final String FOLDER = "models";
    private final UserFolder folder;
    private final NetworkLibrary library;
    private final ModelCatalog catalog;

    /**
     * The store.
     *
     * @param folder  the user's folder
     * @param library which remembers the user's own files
     * @param catalog of what can be fetched
     */
    public ModelStore(UserFolder folder, NetworkLibrary library, ModelCatalog catalog) {
        this.folder = folder;
        this.library = library;
        this.catalog = catalog;
    }

    /** What can be fetched, whether or not it is here. */
    public ModelCatalog catalog() {
        return catalog;
    }

    /** The user's own files, the newest last. */
    public List<OwnedModel> owned() {
        return library.contents().models();
    }

    /** Where the file of a model of the catalog is, if it was fetched. */
    public Optional<Path> installed(PretrainedModel model) {
        Path file = place(model);
        try {
            return Files.size(file) == model.bytes() ? Optional.of(file) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** How many bytes of a model are here from a download that was broken off; 0 if there was none. */
    public long begun(PretrainedModel model) {
        try {
            return Files.size(Download.partial(place(model)));
        } catch (IOException _) {
            return 0;
        }
    }

    /** Which model of the catalog a file is: one that was fetched, or one of the user's files that is the same by its checksum. */
    public Optional<PretrainedModel> known(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return catalog.models().stream().filter(model -> place(model).normalize().equals(absolute)).findFirst()
                .or(() -> owned().stream().filter(model -> model.file().equals(absolute)).findFirst()
                        .filter(model -> model.state() == OwnedModel.State.PRESENT)
                        .flatMap(model -> catalog.identify(model.sha256())));
    }

    /** The file of a model that is here, fetched or the user's own. */
    public Optional<Path> file(String id) {
        return catalog.find(id).flatMap(this::installed)
                .or(() -> owned().stream().filter(model -> model.id().equals(id)).map(OwnedModel::file).findFirst());
    }

    /**
     * Fetches a model and looks whether it can be run. What is done to pictures is written into the file beside it.
     *
     * @param model      of the catalog; the user has agreed to its license
     * @param downloader by which
     * @param progress   who waits
     * @return the file, or one sentence that says why it is not here
     */
    public Outcome<Path> pull(PretrainedModel model, Downloader downloader, ByteProgress progress) {
        Optional<Path> here = installed(model);
        if (here.isPresent()) {
            return new Outcome.Success<>(here.get());
        }
        Path target = place(model);
        var download = new Download(model.urls(), model.bytes(), model.sha256(), target);
        Outcome<Path> fetched = downloader.fetch(download, progress);
        if (fetched instanceof Outcome.Refused<Path>) {
            removeIfEmpty(target.resolveSibling(""));
        }
        return fetched.then(file -> OnnxInspector.ofThisMachine().inspect(file))
                .then(inspection -> inspection.runnable())
                .then(_ -> sidecar(model).write(target)).map(_ -> target);
    }

    private static ModelSidecar sidecar(PretrainedModel model) {
        return new ModelSidecar(ModelSidecar.FORMAT_VERSION, Optional.of(model.preprocessing()), Optional.empty());
    }

    /**
     * Takes a model away: a fetched one with its file, an own one from the list alone.
     *
     * @param id of the model
     * @return what was taken away, or one sentence that says why nothing was
     */
    public Outcome<Path> remove(String id) {
        try {
            Optional<OwnedModel> own = owned().stream().filter(model -> model.id().equals(id)).findFirst();
            if (own.isPresent()) {
                library.removeOnnxFile(own.get().file());
                return new Outcome.Success<>(own.get().file());
            }
            Optional<PretrainedModel> known = catalog.find(id);
            if (known.isEmpty() || !Files.isDirectory(place(known.get()).resolveSibling(""))) {
                return new Outcome.Refused<>("There is no model " + id + " here; `models list` names those there are.");
            }
            return new Outcome.Success<>(delete(known.get()));
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot take away " + id + ": " + FileProblem.sentence(e));
        }
    }

    /** Deletes what this program put there, and the folder if nothing else is in it. */
    private Path delete(PretrainedModel model) throws IOException {
        Path file = place(model);
        var mine = new ArrayList<>(List.of(ModelSidecar.beside(file), file));
        mine.add(Download.partial(file));
        for (Path path : mine) {
            Files.deleteIfExists(path);
        }
        removeIfEmpty(file.resolveSibling(""));
        return file;
    }

    /**
     * Remembers a file of the user.
     *
     * @param file an ONNX file; it stays where it is
     * @return what is remembered, or one sentence that says why it is no model
     */
    public Outcome<OwnedModel> add(Path file) {
        return OnnxInspector.ofThisMachine().inspect(file).then(_ -> {
            try {
                return new Outcome.Success<>(library.addOnnxFile(file));
            } catch (IOException e) {
                return new Outcome.Refused<>("Cannot remember " + file + ": " + FileProblem.sentence(e));
            }
        });
    }

    /**
     * Reads a fetched model again and compares it with its checksum.
     *
     * @return whether it is the file that was fetched
     * @throws IOException if it cannot be read
     */
    public boolean isSound(PretrainedModel model) throws IOException {
        return Sha256.of(place(model)).equals(model.sha256());
    }

    private Path place(PretrainedModel model) {
        return folder.resolve(FOLDER + "/" + model.id() + "/" + model.file()).toAbsolutePath();
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // something else lies there, or an unfinished download waits to be taken up again
        }
    }
}
