package io.github.convatlas.arrangement.share;

import io.github.convatlas.library.LibraryReference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A network as a shared comparison names it. Whether there is such a network shows when it arrives.
 *
 * @param id         of a spec; empty for an ONNX file
 * @param parameters that were changed, as a person types them
 * @param file       where a network of the user's own comes from: a path, or in a link a name; empty for the atlas
 * @param opened     ids of the opened parts
 */
public record SharedNetwork(String id, SequencedMap<String, String> parameters, String file, List<String> opened) {
    /** Copies the collections. */
    public SharedNetwork {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        opened = List.copyOf(opened);
    }

    /** The spec that is meant. */
    LibraryReference.Spec spec() {
        return new LibraryReference.Spec(id, parameters);
    }

    /** What is meant, for a person. */
    String text() {
        return id.isEmpty() ? file : spec().text();
    }
}
