package io.github.convatlas.spec;

import io.github.convatlas.json.Place;

/**
 * A named result of a network.
 *
 * @param place where it is written
 * @param step  the row, or the dotted path of a step inside a block
 */
public record OutputSpec(Place place, String step) {
}
