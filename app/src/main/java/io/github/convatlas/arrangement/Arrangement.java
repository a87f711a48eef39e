package io.github.convatlas.arrangement;

import io.github.convatlas.library.LibraryReference;

import java.util.List;

/**
 * Everything the user arranges and may want back: two equal arrangements look the same. Which view is in front and
 * what is picked are not part of it.
 *
 * @param members the networks that are shown, in order
 * @param look    how
 */
public record Arrangement(List<Member> members, Look look) {
    /** Nothing is shown, in the usual way. */
    public static final Arrangement EMPTY = new Arrangement(List.of(), Look.USUAL);

    /** Copies the list. */
    public Arrangement {
        members = List.copyOf(members);
    }

    /** The networks with their parameters, in order. */
    public List<LibraryReference> references() {
        return members.stream().map(Member::reference).toList();
    }
}
