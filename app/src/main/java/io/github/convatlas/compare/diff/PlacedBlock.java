package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Stage;

/**
 * A block in its place.
 *
 * @param block      itself
 * @param section    which part of the network it belongs to
 * @param row        index of the row of resolutions its input belongs to, 0 for the side of the picture
 * @param resolution that row in pixels
 * @param fields     what can be told about it
 */
public record PlacedBlock(BlockInstance block, Stage.Section section, int row, int resolution, BlockFields fields) {
    /** Whether it has weights of its own: a convolution or a fully connected layer. */
    public boolean hasWeights() {
        return fields.get(Field.BIAS).isPresent();
    }
}
