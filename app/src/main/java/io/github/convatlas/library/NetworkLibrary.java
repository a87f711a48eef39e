package io.github.convatlas.library;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The built-in networks together with those of the user: specs and blocks copied into the folders {@value #NETWORKS} and
 * {@value BlockFiles#FOLDER} of the user's folder, and ONNX files remembered by path and checksum. Safe for use by several
 * threads.
 */
public final class NetworkLibrary {
    /** The folder of the user's specs. */
    public static final String NETWORKS = "networks";
    private final UserFolder folder;
    private final OwnedModels models;
    private final OwnBlocks blocks;
    private final OwnSpecs specs;
    private final List<Problem> problems = new ArrayList<>();

    private NetworkLibrary(UserFolder folder, Atlas builtIn) {
        this.folder = folder;
        this.models = new OwnedModels(folder);
        this.blocks = new OwnBlocks(folder, builtIn);
        this.specs = new OwnSpecs(folder);
    }

    /**
     * What the library holds at one moment.
     *
     * @param atlas    all networks, the user's included
     * @param mine     the user's networks, by file name and in the order of the file
     * @param blocks   the user's blocks
     * @param models   the user's ONNX files, the newest last
     * @param problems what is wrong with files of the user's folder; those files are left as they are
     */
    public record Contents(Atlas atlas, List<NetworkSpec> mine, List<BlockSpec> blocks, List<OwnedModel> models,
            List<Problem> problems) {
        /** Copies the lists. */
        public Contents {
            mine = List.copyOf(mine);
            blocks = List.copyOf(blocks);
            models = List.copyOf(models);
            problems = List.copyOf(problems);
        }

        /** The user's ONNX files, the newest last. */
        public List<Path> onnxFiles() {
            return models.stream().map(OwnedModel::file).toList();
        }
    }

    /**
     * Reads the built-in networks and the user's folder; takes about a tenth of a second.
     *
     * @param folder the user's folder
     * @throws IOException if the folder cannot be read
     */
    public static NetworkLibrary read(UserFolder folder) throws IOException {
        var library = new NetworkLibrary(folder, Atlas.builtIn());
        library.readFolder();
        return library;
    }

    private synchronized void readFolder() throws IOException {
        models.read().ifPresent(aside -> problems.add(new Problem(Place.of(String.valueOf(aside.getFileName())),
                "the list of your ONNX files could not be understood and was put here; a new one begins")));
        problems.addAll(blocks.read());
        problems.addAll(specs.read(blocks.atlas()));
    }

    /** The user's folder. */
    public UserFolder folder() {
        return folder;
    }

    /** What the library holds now. */
    public synchronized Contents contents() {
        List<NetworkSpec> mine = specs.all();
        return new Contents(blocks.atlas().with(mine), mine, blocks.all(), models.all(), problems);
    }

    /**
     * Adds the networks of a spec file, with the blocks in the folder {@code blocks} beside it; or a block. The file is
     * checked as a whole, networks expanded, and then copied; a file of the same name is replaced if it holds one of these
     * networks.
     *
     * @param file ends in {@code .json}
     * @return the networks, none for a block; or everything that is wrong with the file; then nothing has changed
     * @throws IOException if the file cannot be read or the copy cannot be written
     */
    public synchronized Reading<List<NetworkSpec>> addSpecs(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return switch (SpecText.read(file)) {
            case Reading.Failure<String>(List<Problem> found) -> new Reading.Failure<>(found);
            case Reading.Success<String>(String text) when Atlas.isBlock(text) ->
                addBlock(BlockFiles.FOLDER + "/" + name, text);
            case Reading.Success<String>(String text) -> switch (BlockFiles.beside(file)) {
                case Reading.Failure<SequencedMap<String, String>>(List<Problem> found) ->
                    new Reading.Failure<>(found);
                case Reading.Success<SequencedMap<String, String>>(var beside) -> addSpecs(name, text, beside);
            };
        };
    }

    private Reading<List<NetworkSpec>> addBlock(String place, String text) throws IOException {
        switch (blocks.with(Map.of(place, text))) {
            case Reading.Failure<OwnBlocks.Known>(List<Problem> found) -> {
                return new Reading.Failure<>(found);
            }
            case Reading.Success<OwnBlocks.Known>(OwnBlocks.Known next) -> {
                blocks.keep(next);
                return new Reading.Success<>(List.of());
            }
        }
    }

    /** Blocks join together with the networks that use them, or nothing does. */
    private Reading<List<NetworkSpec>> addSpecs(String name, String text, SequencedMap<String, String> more)
            throws IOException {
        switch (blocks.with(more)) {
            case Reading.Failure<OwnBlocks.Known>(List<Problem> found) -> {
                return new Reading.Failure<>(found);
            }
            case Reading.Success<OwnBlocks.Known>(OwnBlocks.Known next) -> {
                Reading<List<NetworkSpec>> reading = specs.add(name, text, next.atlas());
                if (reading instanceof Reading.Success) {
                    blocks.keep(next);
                }
                return reading;
            }
        }
    }

    /** The copy in the user's folder that holds a network of the user; nothing for those of the atlas. */
    public synchronized Optional<Path> home(String id) {
        return specs.home(id);
    }

    /**
     * Takes a network of the user away, with the file it stands in.
     *
     * @param id of the network
     * @return what was taken away, to be put back by {@link #restore}; nothing where there is no such network
     * @throws IOException if the file cannot be read or deleted
     */
    public synchronized Optional<RemovedSpec> removeSpec(String id) throws IOException {
        return specs.remove(id);
    }

    /**
     * Takes a block of the user away, with its file, unless something still needs it.
     *
     * @param name of the block
     * @return what was taken away, to be put back by {@link #restore}; or one sentence that says why it stays
     * @throws IOException if the file cannot be deleted
     */
    public synchronized Outcome<RemovedSpec> removeBlock(String name) throws IOException {
        Optional<String> place = blocks.place(name);
        if (place.isEmpty()) {
            return new Outcome.Refused<>("There is no block \"" + name + "\" of yours.");
        }
        switch (blocks.without(place.get())) {
            case Reading.Failure<OwnBlocks.Known>(List<Problem> found) -> {
                return stays(name, found.getFirst().place().file());
            }
            case Reading.Success<OwnBlocks.Known>(OwnBlocks.Known next) -> {
                Optional<String> user = specs.broken(next.atlas());
                if (user.isPresent()) {
                    return stays(name, user.get());
                }
                var removed = new RemovedSpec(place.get(), blocks.text(place.get()));
                blocks.keep(next);
                return new Outcome.Success<>(removed);
            }
        }
    }

    private static Outcome<RemovedSpec> stays(String block, String user) {
        return new Outcome.Refused<>("The block \"" + block + "\" is needed by " + user + "; remove that first.");
    }

    /**
     * Puts back what was taken away.
     *
     * @return its networks, none for a block; or why it no longer fits, such as an id that is taken by now
     * @throws IOException if the file cannot be written
     */
    public synchronized Reading<List<NetworkSpec>> restore(RemovedSpec removed) throws IOException {
        return removed.isBlock()
                ? addBlock(removed.name(), removed.text())
                : specs.add(removed.name(), removed.text(), blocks.atlas());
    }

    /**
     * Remembers an ONNX file by its path and its checksum; the file stays where it is.
     *
     * @param file all of it is read
     * @return what is remembered
     * @throws IOException if the file cannot be read or the list cannot be written
     */
    public synchronized OwnedModel addOnnxFile(Path file) throws IOException {
        return models.add(file);
    }

    /**
     * Forgets an ONNX file; the file itself stays.
     *
     * @return whether it was known
     * @throws IOException if the list cannot be written
     */
    public synchronized boolean removeOnnxFile(Path file) throws IOException {
        return models.remove(file);
    }
}
