package io.github.convatlas.arrangement;

import io.github.convatlas.library.LibraryReference;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A network in an arrangement.
 *
 * @param reference which network, with which parameters
 * @param opened    ids of the parts whose inside is shown, sorted, each once
 */
public record Member(LibraryReference reference, List<String> opened) {
    /** Sorts the ids. */
    public Member {
        opened = List.copyOf(new TreeSet<>(opened));
    }

    /** A network of which no part is opened. */
    public static Member closed(LibraryReference reference) {
        return new Member(reference, List.of());
    }

    /** The same network with other parts opened. */
    public Member withOpened(Collection<String> parts) {
        return new Member(reference, List.copyOf(parts));
    }
}
