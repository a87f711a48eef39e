package io.github.convatlas.spec;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.json.Place;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a block's body or of a network's row.
 *
 * @param id         its name, unique among its neighbors
 * @param place      where it is written
 * @param when       the condition for being there; a step that is not there passes its input on
 * @param from       the steps it reads; empty for the one before it
 * @param branch     whether it lies on a shortcut
 * @param operation  what it does
 * @param norm       the normalization after it
 * @param activation the activation after that
 */
public record StepSpec(String id, Place place, Optional<Argument> when, List<String> from, GraphNode.Branch branch,
        Operation operation, Optional<Argument> norm, Optional<Argument> activation) {
    /** The name of a block's or network's own input. */
    public static final String INPUT = "input";

    /** Copies the list. */
    public StepSpec {
        from = List.copyOf(from);
    }
}
