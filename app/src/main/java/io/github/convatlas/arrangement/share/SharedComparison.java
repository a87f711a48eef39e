package io.github.convatlas.arrangement.share;

import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.Member;
import io.github.convatlas.library.LibraryReference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A comparison as it is kept or passed on.
 *
 * @param networks in order
 * @param look     how they are looked at
 * @param view     id of the view in front, such as {@code compare}; empty for whichever is in front already
 */
public record SharedComparison(List<SharedNetwork> networks, Look look, String view) {
    /** More networks than these nobody compares. */
    public static final int MOST_NETWORKS = 12;
    /** More opened parts of a network than these are not read. */
    static final int MOST_PARTS = 2_000;

    /** Copies the list. */
    public SharedComparison {
        networks = List.copyOf(networks);
    }

    /**
     * What is shown, to be kept or passed on.
     *
     * @param view id of the view in front
     * @param home the file that a network of the user's own comes from; nothing for those of the atlas
     */
    public static SharedComparison of(Arrangement arrangement, String view,
            Function<LibraryReference.Spec, Optional<Path>> home) {
        return new SharedComparison(arrangement.members().stream().map(member -> network(member, home)).toList(),
                arrangement.look(), view);
    }

    private static SharedNetwork network(Member member, Function<LibraryReference.Spec, Optional<Path>> home) {
        return switch (member.reference()) {
            case LibraryReference.Spec spec -> new SharedNetwork(spec.id(), spec.assignments(),
                    home.apply(spec).map(Path::toString).orElse(""), member.opened());
            case LibraryReference.OnnxFile file ->
                new SharedNetwork("", file.assignments(), file.path().toString(), member.opened());
        };
    }
}
