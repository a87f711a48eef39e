package io.github.convatlas.library;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The built-in networks together with those of the user: specs copied into the folder {@value #NETWORKS} of the user's
 * folder, and ONNX files remembered by path. Safe for use by several threads.
 */
public final class NetworkLibrary {
    /** The folder of the user's specs. */
    public static final String NETWORKS = "networks";
    private static final long MOST_BYTES = 4L << 20;
    private final UserFolder folder;
    private final Atlas builtIn;
    private final OwnedModels models;
    private final SequencedMap<String, String> blocks = new LinkedHashMap<>();
    private Atlas base;
    private final SequencedMap<String, List<NetworkSpec>> mine = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private NetworkLibrary(UserFolder folder, Atlas builtIn) {
        this.folder = folder;
        this.builtIn = builtIn;
        this.models = new OwnedModels(folder);
        this.base = builtIn;
    }

    /**
     * What the library holds at one moment.
     *
     * @param atlas     all networks, the user's included
     * @param mine      the user's networks, by file name and in the order of the file
     * @param models    the user's ONNX files, the newest last
     * @param problems  what is wrong with files of the user's folder; those files are left as they are
     */
    public record Contents(Atlas atlas, List<NetworkSpec> mine, List<OwnedModel> models, List<Problem> problems) {
        /** Copies the lists. */
        public Contents {
            mine = List.copyOf(mine);
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

    /** The user's folder. */
    public UserFolder folder() {
        return folder;
    }

    /** What the library holds now. */
    public synchronized Contents contents() {
        List<NetworkSpec> specs = mine.values().stream().flatMap(Collection::stream).toList();
        return new Contents(base.with(specs), specs, models.all(), problems);
    }

    /**
     * Adds the networks of a spec file, with the blocks in the folder {@code blocks} beside it; or a block. The file is checked as a whole, networks expanded, and then copied; a file of the
     * same name is replaced if it holds one of these networks.
     *
     * @param file ends in {@code .json}
     * @return the networks, none for a block; or everything that is wrong with the file; then nothing has changed
     * @throws IOException if the file cannot be read or the copy cannot be written
     */
    public synchronized Reading<List<NetworkSpec>> addSpecs(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return switch (readText(file)) {
            case Reading.Failure<String>(List<Problem> found) -> new Reading.Failure<>(found);
            case Reading.Success<String>(String text) when Atlas.isBlock(text) -> {
                var one = new LinkedHashMap<String, String>();
                one.put(BlockFiles.FOLDER + "/" + name, text);
                yield addSpecs(name, Optional.empty(), one);
            }
            case Reading.Success<String>(String text) -> switch (BlockFiles.beside(file)) {
                case Reading.Failure<SequencedMap<String, String>>(List<Problem> found) ->
                    new Reading.Failure<>(found);
                case Reading.Success<SequencedMap<String, String>>(var beside) ->
                    addSpecs(name, Optional.of(text), beside);
            };
        };
    }

    /** Blocks join together with the networks that use them, or nothing does. */
    private Reading<List<NetworkSpec>> addSpecs(String name, Optional<String> text, SequencedMap<String, String> more)
            throws IOException {
        var all = new LinkedHashMap<>(blocks);
        all.putAll(more);
        switch (builtIn.withBlocks(all)) {
            case Reading.Failure<Atlas>(List<Problem> found) -> {
                return new Reading.Failure<>(found);
            }
            case Reading.Success<Atlas>(Atlas atlas) -> {
                Atlas before = base;
                base = atlas;
                Reading<List<NetworkSpec>> reading = text.isEmpty()
                        ? new Reading.Success<>(List.of())
                        : addNetworks(name, text.get());
                if (reading instanceof Reading.Failure) {
                    base = before;
                    return reading;
                }
                keep(more);
                return reading;
            }
        }
    }

    private void keep(SequencedMap<String, String> more) throws IOException {
        for (var block : more.entrySet()) {
            folder.write(block.getKey(), block.getValue());
            blocks.put(block.getKey(), block.getValue());
        }
    }

    private Reading<List<NetworkSpec>> addNetworks(String name, String text) throws IOException {
        Reading<List<NetworkSpec>> reading = check(name, text);
        if (reading instanceof Reading.Success<List<NetworkSpec>>(List<NetworkSpec> networks)) {
            String free = freeName(name, networks);
            folder.write(NETWORKS + "/" + free, text);
            mine.put(free, networks);
        }
        return reading;
    }

    /** A file takes the place of an older one with some of its networks; one with other networks stays beside it. */
    private String freeName(String name, List<NetworkSpec> networks) {
        List<String> ids = networks.stream().map(NetworkSpec::id).toList();
        String base = name.substring(0, name.lastIndexOf('.'));
        String free = name;
        for (int number = 2; !mine.getOrDefault(free, List.of()).isEmpty()
                && mine.getOrDefault(free, List.of()).stream().noneMatch(known -> ids.contains(known.id())); number++) {
            free = base + "-" + number + name.substring(base.length());
        }
        return free;
    }

    /** The copy in the user's folder that holds a network of the user; nothing for those of the atlas. */
    public synchronized Optional<Path> home(String id) {
        return mine.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(network -> network.id().equals(id))).findFirst()
                .map(entry -> folder.resolve(NETWORKS + "/" + entry.getKey()));
    }

    /**
     * Takes a network of the user away, with the file it stands in.
     *
     * @param id of the network
     * @return what was taken away, to be put back by {@link #restore}; nothing where there is no such network
     * @throws IOException if the file cannot be read or deleted
     */
    public synchronized Optional<RemovedSpec> removeSpec(String id) throws IOException {
        for (var entry : mine.entrySet()) {
            if (entry.getValue().stream().anyMatch(network -> network.id().equals(id))) {
                Path file = folder.resolve(NETWORKS + "/" + entry.getKey());
                var removed = new RemovedSpec(entry.getKey(), Files.exists(file) ? Files.readString(file) : "");
                Files.deleteIfExists(file);
                mine.remove(entry.getKey());
                return Optional.of(removed);
            }
        }
        return Optional.empty();
    }

    /**
     * Puts back what was taken away.
     *
     * @return its networks; or why it no longer fits, such as an id that is taken by now
     * @throws IOException if the file cannot be written
     */
    public synchronized Reading<List<NetworkSpec>> restore(RemovedSpec removed) throws IOException {
        return addNetworks(removed.name(), removed.text());
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

    private synchronized void readFolder() throws IOException {
        models.read().ifPresent(aside -> problems.add(new Problem(Place.of(String.valueOf(aside.getFileName())),
                "the list of your ONNX files could not be understood and was put here; a new one begins")));
        readBlocks();
        Path specs = folder.resolve(NETWORKS);
        if (!Files.isDirectory(specs)) {
            return;
        }
        try (Stream<Path> files = Files.list(specs)) {
            for (Path file : files.filter(NetworkLibrary::isSpec).sorted().toList()) {
                readOwn(file);
            }
        }
    }

    /** Blocks that are wrong are left out, and named. */
    private void readBlocks() throws IOException {
        switch (BlockFiles.in(folder.resolve(BlockFiles.FOLDER))) {
            case Reading.Failure<SequencedMap<String, String>>(List<Problem> found) -> problems.addAll(found);
            case Reading.Success<SequencedMap<String, String>>(var texts) -> blocks.putAll(texts);
        }
        while (builtIn.withBlocks(blocks) instanceof Reading.Failure<Atlas>(List<Problem> found)) {
            problems.addAll(found);
            List<String> wrong = found.stream().map(problem -> problem.place().file()).toList();
            if (!blocks.keySet().removeAll(wrong)) {
                blocks.clear();
            }
        }
        if (builtIn.withBlocks(blocks) instanceof Reading.Success<Atlas>(Atlas atlas)) {
            base = atlas;
        }
    }

    private void readOwn(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        switch (readText(file).then(text -> check(name, text))) {
            case Reading.Success<List<NetworkSpec>>(List<NetworkSpec> networks) -> mine.put(name, networks);
            case Reading.Failure<List<NetworkSpec>>(List<Problem> found) -> problems.addAll(found);
        }
    }

    private Reading<List<NetworkSpec>> check(String name, String text) {
        Atlas atlas = contents().atlas();
        List<Problem> found = atlas.validate(name, text);
        return found.isEmpty()
                ? atlas.readNetworks(name, text).then(networks -> refuseKnown(name, networks))
                : new Reading.Failure<>(found);
    }

    private Reading<List<NetworkSpec>> refuseKnown(String name, List<NetworkSpec> networks) {
        List<Problem> taken = networks.stream().filter(network -> isTaken(name, network.id()))
                .map(network -> new Problem(network.place(),
                        "the id \"" + network.id() + "\" is taken by another network; choose another one"))
                .toList();
        return taken.isEmpty() ? new Reading.Success<>(networks) : new Reading.Failure<>(taken);
    }

    private boolean isTaken(String file, String id) {
        boolean byAnotherFile = mine.entrySet().stream().filter(entry -> !entry.getKey().equals(file))
                .flatMap(entry -> entry.getValue().stream()).anyMatch(network -> network.id().equals(id));
        return byAnotherFile || builtIn.find(id).isPresent();
    }

    static Reading<String> readText(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return refuse(file, "the file is larger than 4 MiB, which no spec of a network is");
        }
        try {
            return new Reading.Success<>(Files.readString(file));
        } catch (CharacterCodingException _) {
            return refuse(file, "the file is not text in UTF-8");
        }
    }

    private static Reading<String> refuse(Path file, String message) {
        return new Reading.Failure<>(List.of(new Problem(Place.of(String.valueOf(file.getFileName())), message)));
    }

    private static boolean isSpec(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
