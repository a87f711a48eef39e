package io.github.convatlas.cli.session;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.BuiltInFiles;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.BlockFiles;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.spec.NetworkSpec;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the networks a command names: {@code ID@name=value}, or a spec {@code FILE.json#ID@name=value}, where the id may
 * be left out if the file has one network only; or {@code FILE.onnx}.
 */
public final class NetworkOpening {
    private static final Pattern SPEC = Pattern.compile("(.*\\.json)(?:#([^@#]*))?(@.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE = Pattern.compile("@resolution=(\\d{1,4})");
    private static final Pattern ONNX = Pattern.compile("(.*\\.onnx)(@.*)?", Pattern.CASE_INSENSITIVE);
    private final Atlas atlas;
    private final OnnxOpening files;
    private final Consumer<String> remarks;

    /**
     * Finds networks in this atlas and in files.
     *
     * @param atlas   the known networks
     * @param files   opens ONNX files
     * @param remarks is told what has to be known about the reading of a file
     */
    public NetworkOpening(Atlas atlas, OnnxOpening files, Consumer<String> remarks) {
        this.atlas = atlas;
        this.files = files;
        this.remarks = remarks;
    }

    /** Whether a text names an ONNX file. */
    public static boolean namesOnnxFile(String text) {
        return ONNX.matcher(text).matches();
    }

    /**
     * An ONNX file with the side of the picture it is to read.
     *
     * @param file as it was written
     * @param side in pixels, where the file leaves it open
     */
    public record OnnxReference(String file, int side) {
    }

    /** The ONNX file a text names: {@code FILE.onnx} or {@code FILE.onnx@resolution=192}. */
    public static Reading<OnnxReference> onnxFile(String text) {
        Matcher file = ONNX.matcher(text);
        if (!file.matches()) {
            return failure(text, "this names no ONNX file");
        }
        String assignments = Optional.ofNullable(file.group(2)).orElse("");
        if (assignments.isEmpty()) {
            return new Reading.Success<>(new OnnxReference(file.group(1), OnnxOpening.USUAL_SIDE));
        }
        Matcher side = SIDE.matcher(assignments);
        return side.matches()
                ? new Reading.Success<>(new OnnxReference(file.group(1), Integer.parseInt(side.group(1))))
                : failure(text, "of a file only the side of its picture can be chosen, as FILE.onnx@resolution=192");
    }

    /** Whether a text names a network in a file of the user's own. */
    public static boolean namesSpecFile(String text) {
        return SPEC.matcher(text).matches();
    }

    /** The network a text names, with shapes, or in one sentence each what is wrong. */
    public Reading<ShapedNetwork> open(String text) {
        Matcher spec = SPEC.matcher(text);
        if (namesOnnxFile(text)) {
            return onnxFile(text).then(this::openOnnx);
        }
        return spec.matches()
                ? openSpec(spec.group(1), Optional.ofNullable(spec.group(2)), Optional.ofNullable(spec.group(3)))
                : NetworkReference.parse(text).then(this::openKnown);
    }

    private Reading<ShapedNetwork> openOnnx(OnnxReference reference) {
        return path(reference.file()).then(path -> switch (files.open(path, reference.side())) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> {
                opened.imported().inspection().obstacles().forEach(remarks);
                opened.imported().remarks().forEach(remark -> remarks.accept(path.getFileName() + ": " + remark));
                yield new Reading.Success<>(opened.network());
            }
            case Outcome.Refused<OpenedFile>(String reason) -> failure(reference.file(), shortened(reason, path));
        });
    }

    /** A sentence about a file without the file's name, which stands in front of it. */
    private static String shortened(String sentence, Path file) {
        String name = file.getFileName() + " ";
        String read = "Cannot read " + file + ": ";
        String end = sentence.startsWith(name) ? "it " + sentence.substring(name.length()) : sentence;
        String rest = end.startsWith(read) ? end.substring(read.length()) : end;
        return rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private Reading<ShapedNetwork> openKnown(NetworkReference reference) {
        if (atlas.find(reference.id()).isPresent()) {
            return atlas.open(reference);
        }
        String unknown = ObjectReader.unknown("network", reference.id(),
                atlas.networks().stream().map(NetworkSpec::id).toList());
        String hint = unknown.substring(0, unknown.indexOf("; "));
        return failure(reference.id(), hint + "; \"convatlas list\" shows all");
    }

    private Reading<ShapedNetwork> openSpec(String file, Optional<String> id, Optional<String> assignments) {
        return path(file).then(path -> SpecFile.read(path).then(content -> withBlocks(atlas, path)
                .then(known -> known.readNetworks(file, content).then(networks -> member(file, id, networks))
                        .then(network -> NetworkReference.parse(network.id() + assignments.orElse(""))
                                .then(reference -> known.shape(network, reference.assignments()))))));
    }

    /**
     * The atlas with the blocks that stand beside a spec.
     *
     * @param atlas without them
     * @param spec  the file
     */
    public static Reading<Atlas> withBlocks(Atlas atlas, Path spec) {
        try {
            return BlockFiles.beside(spec).then(texts -> atlas.withBlocks(unknown(atlas, texts)));
        } catch (IOException e) {
            return failure(spec.resolveSibling(BlockFiles.FOLDER).toString(), FileProblem.sentence(e));
        }
    }

    /** Blocks that the user's library has taken over from the same file are known already. */
    private static SequencedMap<String, String> unknown(Atlas atlas, SequencedMap<String, String> texts) {
        var left = new LinkedHashMap<>(texts);
        Set<String> builtIn = BuiltInFiles.listed(BlockFiles.FOLDER).keySet();
        Set<String> places = atlas.blocks().stream().map(block -> block.place().file())
                .filter(place -> !builtIn.contains(place)).collect(Collectors.toSet());
        left.keySet().removeAll(places);
        return left;
    }

    private static Reading<Path> path(String text) {
        try {
            return new Reading.Success<>(Path.of(text));
        } catch (InvalidPathException e) {
            return failure(text, "no file can have this name: " + e.getReason());
        }
    }

    private static Reading<NetworkSpec> member(String file, Optional<String> id, List<NetworkSpec> networks) {
        List<String> ids = networks.stream().map(NetworkSpec::id).toList();
        if (id.isEmpty() && networks.size() > 1) {
            return failure(file, "the file has several networks; name one as " + file + "#" + ids.getFirst()
                    + " (" + String.join(", ", ids) + ")");
        }
        String wanted = id.orElse(ids.getFirst());
        return networks.stream().filter(network -> network.id().equals(wanted)).findFirst()
                .<Reading<NetworkSpec>>map(Reading.Success::new)
                .orElseGet(() -> failure(file, ObjectReader.unknown("network", wanted, ids)));
    }

    private static <T> Reading<T> failure(String where, String message) {
        return new Reading.Failure<>(List.of(new Problem(Place.of(where), message)));
    }
}
