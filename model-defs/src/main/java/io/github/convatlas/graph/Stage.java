package io.github.convatlas.graph;

import java.util.List;

/**
 * One row of a network's table with its repeats.
 *
 * @param id      name of the row
 * @param section which part of the network it belongs to
 * @param blocks  its blocks, one per repeat
 */
public record Stage(String id, Section section, List<BlockInstance> blocks) {
    /** Copies the blocks and checks that there is one. */
    public Stage {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("stage " + id + " has no block");
        }
    }

    /** The parts of a network. */
    public enum Section {
        /** What comes before the repeated blocks. */
        STEM,
        /** The repeated blocks. */
        BODY,
        /** What turns features into an answer. */
        HEAD
    }
}
