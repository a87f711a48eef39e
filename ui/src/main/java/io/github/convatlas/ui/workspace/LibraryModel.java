package io.github.convatlas.ui.workspace;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.NetworkLibrary.Contents;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskRunner;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * The networks there are: those of the atlas and those of the user. Everything is read in the background; until then
 * there is nothing in it. For the FX thread, except {@link #open} and {@link #openFile}.
 */
public final class LibraryModel implements NetworkOpener {
    private static final int MOST_FILES = 24;
    private final TaskRunner tasks;
    private final Optional<OnnxOpener> onnx;
    private final CompletableFuture<NetworkLibrary> library = new CompletableFuture<>();
    private final ReadOnlyObjectWrapper<Optional<Contents>> contents = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<LibraryReference, NetworkTotals> totals = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<Optional<Knowledge>> knowledge = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<LibraryReference, OpenedFile> files = FXCollections
            .observableMap(new LinkedHashMap<>());
    private boolean counting;

    /** Reads an ONNX file as a network; called in the background. */
    @FunctionalInterface
    public interface OnnxOpener {
        /**
         * Reads a file.
         *
         * @param file  the file, with the side of its picture if one was chosen
         * @param atlas the networks it may turn out to be
         * @throws IOException if it cannot be read at all
         */
        Reading<OpenedFile> open(LibraryReference.OnnxFile file, Atlas atlas) throws IOException;
    }

    /** Where a library comes from; called once, in the background. */
    @FunctionalInterface
    public interface Source {
        /**
         * Reads the library.
         *
         * @throws IOException if the user's folder cannot be read
         */
        NetworkLibrary read() throws IOException;
    }

    /**
     * An empty library.
     *
     * @param tasks reads and counts in the background
     * @param onnx  reads ONNX files, where the program can
     */
    public LibraryModel(TaskRunner tasks, Optional<OnnxOpener> onnx) {
        this.tasks = tasks;
        this.onnx = onnx;
    }

    /** Reads the library in the background. */
    public void load(Source source, Consumer<Throwable> failed) {
        tasks.run(Job.quiet(_ -> source.read()).whenDone(read -> {
            library.complete(read);
            refresh(read);
        }).whenFailed(failure -> {
            library.completeExceptionally(failure);
            failed.accept(failure);
        }));
    }

    /** Counts in the background what the networks cost, now and whenever others join them. */
    public void startCounting() {
        counting = true;
        contents.get().ifPresent(this::learn);
    }

    private void learn(Contents now) {
        countMissing(now);
        if (knowledge.get().isEmpty()) {
            tasks.run(Job.quiet(_ -> Knowledge.builtIn(now.atlas()))
                    .whenDone(read -> knowledge.set(Optional.of(read))));
        }
    }

    /** What is known of networks besides their layers; nothing until it is read, after the first frame. */
    public ReadOnlyObjectProperty<Optional<Knowledge>> knowledgeProperty() {
        return knowledge.getReadOnlyProperty();
    }

    /** Whether the library takes ONNX files. */
    public boolean readsOnnx() {
        return onnx.isPresent();
    }

    /** What the library holds; nothing until it is read. */
    public ReadOnlyObjectProperty<Optional<Contents>> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** The atlas with the user's networks; nothing until it is read. */
    public Optional<Atlas> atlas() {
        return contents.get().map(Contents::atlas);
    }

    /** The spec a reference names; nothing for ONNX files, for unknown ids, and until the library is read. */
    public Optional<NetworkSpec> spec(LibraryReference reference) {
        return switch (reference) {
            case LibraryReference.Spec spec -> atlas().flatMap(atlas -> atlas.find(spec.id()));
            case LibraryReference.OnnxFile _ -> Optional.empty();
        };
    }

    /** What networks cost with their own parameters, as far as that is known. */
    public ObservableMap<LibraryReference, NetworkTotals> totals() {
        return totals;
    }

    /** Changes the library in the background and shows what it then holds. */
    public <T> Job<T> change(String title, Change<T> change, Consumer<? super T> done) {
        return Job.<T>of(title, _ -> change.apply(library.get())).whenDone(result -> {
            refresh(library.join());
            done.accept(result);
        });
    }

    /** Asks the library for something in the background; it holds the same afterwards. */
    public <T> Job<T> ask(String title, Change<T> question) {
        return Job.of(title, _ -> question.apply(library.get()));
    }

    /**
     * Something done to the library.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Change<T> {
        /**
         * Does it.
         *
         * @throws IOException if a file cannot be read or written
         */
        T apply(NetworkLibrary library) throws IOException;
    }

    @Override
    public Reading<ShapedNetwork> open(LibraryReference reference) throws IOException, InterruptedException {
        return switch (reference) {
            case LibraryReference.OnnxFile file -> openFile(file).then(
                    opened -> new Reading.Success<>(opened.network()));
            case LibraryReference.Spec spec -> inBackground().contents().atlas().open(spec.text());
        };
    }

    /**
     * Opens an ONNX file as {@link #open} does. Called in the background.
     *
     * @return the network with all that was found in the file, or what is wrong with it
     * @throws IOException          if the file cannot be read
     * @throws InterruptedException if it is no longer wanted
     */
    public Reading<OpenedFile> openFile(LibraryReference.OnnxFile file) throws IOException, InterruptedException {
        return onnx.orElseThrow(() -> new IOException("this program does not read ONNX files"))
                .open(file, inBackground().contents().atlas()).then(opened -> {
                    tasks.onFxThread(() -> keep(file, opened));
                    return new Reading.Success<>(opened);
                });
    }

    private void keep(LibraryReference.OnnxFile file, OpenedFile opened) {
        files.remove(file);
        if (files.size() >= MOST_FILES) {
            files.remove(files.keySet().iterator().next());
        }
        files.put(file, opened);
    }

    /** What was found in a file when it was opened last; nothing for networks of the atlas. */
    public Optional<OpenedFile> openedFile(LibraryReference reference) {
        return Optional.ofNullable(files.get(reference));
    }

    /** What was found in the files that were opened last. */
    public ObservableMap<LibraryReference, OpenedFile> openedFiles() {
        return files;
    }

    /**
     * The library itself, as soon as it is read; for the background.
     *
     * @throws IOException          if it could not be read
     * @throws InterruptedException if it is no longer wanted
     */
    public NetworkLibrary inBackground() throws IOException, InterruptedException {
        try {
            return library.get();
        } catch (ExecutionException failure) {
            throw new IOException("the atlas could not be read", failure.getCause());
        }
    }

    private void refresh(NetworkLibrary read) {
        Contents now = read.contents();
        contents.set(Optional.of(now));
        now.mine().forEach(spec -> totals.remove(LibraryReference.of(spec.id())));
        if (counting) {
            learn(now);
        }
    }

    private void countMissing(Contents now) {
        List<NetworkSpec> unknown = now.atlas().networks().stream()
                .filter(spec -> !totals.containsKey(LibraryReference.of(spec.id()))).toList();
        tasks.run(Job.quiet(progress -> count(now.atlas(), unknown, progress)));
    }

    private int count(Atlas atlas, List<NetworkSpec> specs, Progress progress) {
        int counted = 0;
        for (NetworkSpec spec : specs) {
            if (!progress.isCancelled()
                    && atlas.shape(spec, Map.of()) instanceof Reading.Success<ShapedNetwork>(ShapedNetwork network)) {
                var sum = NetworkTotals.of(network);
                tasks.onFxThread(() -> totals.put(LibraryReference.of(spec.id()), sum));
                counted++;
            }
        }
        return counted;
    }
}
