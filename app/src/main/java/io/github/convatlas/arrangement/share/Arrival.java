package io.github.convatlas.arrangement.share;

import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.Member;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.spec.NetworkSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shared comparison, found in the library of the one who opens it.
 *
 * @param arrangement to show; without those networks that cannot be shown here
 * @param view        id of the view to bring to the front; may be empty
 * @param problems    why networks are missing
 */
public record Arrival(Arrangement arrangement, String view, List<SharedProblem> problems) {
    /** Copies the list. */
    public Arrival {
        problems = List.copyOf(problems);
    }

    /**
     * Looks the networks up, and tries their parameters. Files that a saved comparison names join the library; those that a
     * link names must be in it.
     *
     * @param shared  what was read
     * @param folder  of the saved comparison; nothing for a link
     * @param library of the user
     * @throws IOException if the library cannot be written
     */
    public static Arrival of(SharedComparison shared, Optional<Path> folder, NetworkLibrary library)
            throws IOException {
        var desk = new Desk(folder, library, new ArrayList<>());
        var members = new ArrayList<Member>();
        for (SharedNetwork network : shared.networks()) {
            desk.find(network).map(reference -> new Member(reference, network.opened())).ifPresent(members::add);
        }
        return new Arrival(new Arrangement(members, shared.look()), shared.view(), desk.problems());
    }

    private record Desk(Optional<Path> folder, NetworkLibrary library, List<SharedProblem> problems) {

        Optional<LibraryReference> find(SharedNetwork network) throws IOException {
            return network.id().isEmpty() ? findOnnx(network) : findSpec(network);
        }

        private Optional<LibraryReference> findSpec(SharedNetwork network) throws IOException {
            if (atlas().find(network.id()).isEmpty() && !network.file().isEmpty() && !join(network)) {
                return Optional.empty();
            }
            Optional<NetworkSpec> spec = atlas().find(network.id());
            if (spec.isEmpty()) {
                return missing(Kind.UNKNOWN_NETWORK, network.id(), "");
            }
            return switch (atlas().shape(spec.get(), network.parameters())) {
                case Reading.Success<ShapedNetwork> _ -> Optional.of(network.spec());
                case Reading.Failure<ShapedNetwork>(List<Problem> found) ->
                    missing(Kind.BAD_PARAMETERS, network.text(), found.getFirst().message());
            };
        }

        private Atlas atlas() {
            return library.contents().atlas();
        }

        /** The spec file of a network that is not known here joins the library. */
        private boolean join(SharedNetwork network) throws IOException {
            Optional<Path> file = locate(network.file(), ".json");
            if (file.isEmpty()) {
                return false;
            }
            return switch (library.addSpecs(file.get())) {
                case Reading.Success<List<NetworkSpec>> _ -> true;
                case Reading.Failure<List<NetworkSpec>>(List<Problem> found) -> {
                    problems.add(new SharedProblem(Kind.UNKNOWN_NETWORK, network.id(), found.getFirst().toString()));
                    yield false;
                }
            };
        }

        private Optional<LibraryReference> findOnnx(SharedNetwork network) throws IOException {
            if (folder.isEmpty()) {
                Optional<LibraryReference> known = library.contents().onnxFiles().reversed().stream()
                        .filter(file -> String.valueOf(file.getFileName()).equals(network.file())).findFirst()
                        .map(found -> LibraryReference.OnnxFile.of(found, network.parameters()));
                return known.isPresent() ? known : missing(Kind.FILE_OF_SENDER, network.file(), "");
            }
            Optional<Path> file = locate(network.file(), ".onnx");
            if (file.isPresent()) {
                library.addOnnxFile(file.get());
            }
            return file.map(found -> LibraryReference.OnnxFile.of(found, network.parameters()));
        }

        /** A file beside or below the comparison, or anywhere on this machine; never one that another machine serves. */
        private Optional<Path> locate(String text, String ending) {
            if (!text.endsWith(ending) || text.startsWith("//") || text.startsWith("\\\\")) {
                return missing(Kind.FILE_FORBIDDEN, text, "");
            }
            try {
                Path home = folder.orElseThrow().toAbsolutePath().normalize();
                Path file = home.resolve(text).normalize();
                if (!Path.of(text).isAbsolute() && !file.startsWith(home)) {
                    return missing(Kind.FILE_FORBIDDEN, text, "");
                }
                return Files.isRegularFile(file) ? Optional.of(file) : missing(Kind.FILE_ABSENT, text, "");
            } catch (InvalidPathException _) {
                return missing(Kind.FILE_FORBIDDEN, text, "");
            }
        }

        private <T> Optional<T> missing(Kind kind, String subject, String detail) {
            problems.add(new SharedProblem(kind, subject, detail));
            return Optional.empty();
        }
    }
}
