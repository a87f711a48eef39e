package io.github.convatlas.spec;

import io.github.convatlas.json.Place;

import java.util.Optional;

/**
 * A named result of a network.
 *
 * @param place where it is written
 * @param step  the row, or the dotted path of a step inside a block
 * @param when  a condition over the network's parameters; where it is false there is no such result
 */
public record OutputSpec(Place place, String step, Optional<Argument> when) {
}
