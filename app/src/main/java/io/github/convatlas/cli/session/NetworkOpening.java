package io.github.convatlas.cli.session;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the networks a command names: {@code ID@name=value}, or a spec {@code FILE.json#ID@name=value}, where the id may
 * be left out if the file has one network only.
 */
public final class NetworkOpening {
    private static final Pattern SPEC = Pattern.compile("(.*\\.json)(?:#([^@#]*))?(@.*)?", Pattern.CASE_INSENSITIVE);
    private final Atlas atlas;

    /** Finds networks in this atlas and in files. */
    public NetworkOpening(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Whether a text names an ONNX file. */
    public static boolean namesOnnxFile(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".onnx");
    }

    /** Whether a text names a network in a file of the user's own. */
    public static boolean namesSpecFile(String text) {
        return SPEC.matcher(text).matches();
    }

    /** The network a text names, with shapes, or in one sentence each what is wrong. */
    public Reading<ShapedNetwork> open(String text) {
        Matcher spec = SPEC.matcher(text);
        if (namesOnnxFile(text)) {
            return failure(text, "the structure of ONNX files is read by \"convatlas inspect " + text + "\"");
        }
        return spec.matches()
                ? openSpec(spec.group(1), Optional.ofNullable(spec.group(2)), Optional.ofNullable(spec.group(3)))
                : NetworkReference.parse(text).then(this::openKnown);
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
        return path(file).then(SpecFile::read).then(content -> atlas.readNetworks(file, content))
                .then(networks -> member(file, id, networks)).then(network -> NetworkReference
                        .parse(network.id() + assignments.orElse(""))
                        .then(reference -> atlas.shape(network, reference.assignments())));
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
