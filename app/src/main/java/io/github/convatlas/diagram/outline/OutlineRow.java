package io.github.convatlas.diagram.outline;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;

import java.util.List;
import java.util.Optional;

/**
 * What a diagram draws as one box: a block, or equal blocks that follow each other.
 *
 * @param label  in the notation of the articles
 * @param place  where it belongs
 * @param blocks themselves; at least one
 * @param traits what is marked on the box
 * @param cost   of all blocks together
 */
public record OutlineRow(String label, Place place, List<BlockInstance> blocks, Traits traits, LayerCost cost) {
    /** Copies the blocks and checks that there is one. */
    public OutlineRow {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a row needs a block");
        }
    }

    /**
     * Where a row belongs.
     *
     * @param band   index of the resolution
     * @param side   longer side of the map it reads, in pixels
     * @param stride by how much each block shrinks its map
     */
    public record Place(int band, int side, int stride) {
    }

    /**
     * What is marked on a box.
     *
     * @param role       the kind of its most telling operation
     * @param operations the kinds of its operations along the main path; a squeeze-and-excitation is one
     * @param activation the function between its operations, if any
     * @param shortcut   what leads around it
     * @param channels   of what leaves it and of its widest or narrowest inside
     */
    public record Traits(ColorRole role, List<ColorRole> operations, Optional<Activation> activation, Shortcut shortcut,
            Channels channels) {
        /** Copies the operations. */
        public Traits {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Widths.
     *
     * @param out   channels of the output
     * @param inner channels where the kernel larger than 1x1 works; as many as leave it where there is none
     */
    public record Channels(int out, int inner) {
    }

    /** What leads around the blocks of a row. */
    public enum Shortcut {
        /** Nothing. */
        NONE,
        /** Their input as it is. */
        IDENTITY,
        /** Their input, pooled or convolved. */
        PROJECTION,
        /** The first kind around some, the second around others. */
        BOTH
    }

    /** Identity: that of its first block. */
    public String id() {
        return blocks.getFirst().id();
    }

    /** Whether there is more inside than its box says. */
    public boolean opens() {
        return blocks.getFirst().layers().size() > 1;
    }

    /** The layers of all blocks. */
    public List<LayerId> layers() {
        return blocks.stream().flatMap(block -> block.layers().stream()).toList();
    }

    /** How many blocks there are. */
    public int repeat() {
        return blocks.size();
    }
}
