package io.github.convatlas.spec;

import io.github.convatlas.json.Place;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The network another one begins with: its stem and stages come first, named {@code backbone.stage4}, and the rows of the
 * other read them; {@code backbone} alone is what leaves it. So a detector or a segmentation head is written without repeating the table below it.
 *
 * @param place     where it is written
 * @param network   id of a network of the atlas
 * @param arguments values for its parameters, over the parameters of the network that builds on it; it has the same resolution
 * @param through   the last of its rows that belongs; the last of its stages where none is given
 */
public record BackboneSpec(Place place, String network, SequencedMap<String, Argument> arguments,
        Optional<String> through) {
    /** The name of what leaves it. */
    public static final String NAME = "backbone";
    /** What its rows are named by. */
    public static final String PREFIX = NAME + ".";

    /** Copies the map. */
    public BackboneSpec {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }
}
