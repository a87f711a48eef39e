package io.github.convatlas.library;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The user's specs, in the folder {@value NetworkLibrary#NETWORKS} of the user's folder. */
final class OwnSpecs {
    private final UserFolder folder;
    private final SequencedMap<String, List<NetworkSpec>> files = new LinkedHashMap<>();

    OwnSpecs(UserFolder folder) {
        this.folder = folder;
    }

    /** Reads the folder; what is wrong with a file is told, and the file left as it is. */
    List<Problem> read(Atlas base) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Path specs = folder.resolve(NetworkLibrary.NETWORKS);
        if (!Files.isDirectory(specs)) {
            return problems;
        }
        try (Stream<Path> all = Files.list(specs)) {
            for (Path file : all.filter(SpecText::isNamed).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                switch (SpecText.read(file).then(text -> check(name, text, base))) {
                    case Reading.Success<List<NetworkSpec>>(List<NetworkSpec> networks) -> files.put(name, networks);
                    case Reading.Failure<List<NetworkSpec>>(List<Problem> found) -> problems.addAll(found);
                }
            }
        }
        return problems;
    }

    /** The networks, by file name and in the order of the file. */
    List<NetworkSpec> all() {
        return files.values().stream().flatMap(Collection::stream).toList();
    }

    /** Adds a file if nothing is wrong with it. */
    Reading<List<NetworkSpec>> add(String name, String text, Atlas base) throws IOException {
        Reading<List<NetworkSpec>> reading = check(name, text, base);
        if (reading instanceof Reading.Success<List<NetworkSpec>>(List<NetworkSpec> networks)) {
            String free = freeName(name, networks);
            folder.write(NetworkLibrary.NETWORKS + "/" + free, text);
            files.put(free, networks);
        }
        return reading;
    }

    /** A file takes the place of an older one with some of its networks; one with other networks stays beside it. */
    private String freeName(String name, List<NetworkSpec> networks) {
        List<String> ids = networks.stream().map(NetworkSpec::id).toList();
        String base = name.substring(0, name.lastIndexOf('.'));
        String free = name;
        for (int number = 2; !files.getOrDefault(free, List.of()).isEmpty()
                && files.getOrDefault(free, List.of()).stream()
                        .noneMatch(known -> ids.contains(known.id())); number++) {
            free = base + "-" + number + name.substring(base.length());
        }
        return free;
    }

    /** The file of a network; nothing for those of the atlas. */
    Optional<Path> home(String id) {
        return name(id).map(name -> folder.resolve(NetworkLibrary.NETWORKS + "/" + name));
    }

    private Optional<String> name(String id) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(network -> network.id().equals(id)))
                .map(Map.Entry::getKey).findFirst();
    }

    /** Takes a network away, with the file it stands in. */
    Optional<RemovedSpec> remove(String id) throws IOException {
        Optional<String> name = name(id);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(NetworkLibrary.NETWORKS + "/" + name.get());
        var removed = new RemovedSpec(name.get(), Files.exists(file) ? Files.readString(file) : "");
        Files.deleteIfExists(file);
        files.remove(name.get());
        return Optional.of(removed);
    }

    /** The first network that cannot be made in this atlas, such as one without a block it needs. */
    Optional<String> broken(Atlas base) {
        Atlas all = base.with(all());
        return all().stream().filter(network -> all.shape(network, Map.of()) instanceof Reading.Failure)
                .map(NetworkSpec::id).findFirst();
    }

    private Reading<List<NetworkSpec>> check(String name, String text, Atlas base) {
        Atlas atlas = base.with(all());
        List<Problem> found = atlas.validate(name, text);
        return found.isEmpty()
                ? atlas.readNetworks(name, text).then(networks -> refuseKnown(name, networks, base))
                : new Reading.Failure<>(found);
    }

    private Reading<List<NetworkSpec>> refuseKnown(String name, List<NetworkSpec> networks, Atlas base) {
        List<Problem> taken = networks.stream().filter(network -> isTaken(name, network.id(), base))
                .map(network -> new Problem(network.place(),
                        "the id \"" + network.id() + "\" is taken by another network; choose another one"))
                .toList();
        return taken.isEmpty() ? new Reading.Success<>(networks) : new Reading.Failure<>(taken);
    }

    private boolean isTaken(String file, String id, Atlas base) {
        boolean byAnotherFile = files.entrySet().stream().filter(entry -> !entry.getKey().equals(file))
                .flatMap(entry -> entry.getValue().stream()).anyMatch(network -> network.id().equals(id));
        return byAnotherFile || base.find(id).isPresent();
    }
}
