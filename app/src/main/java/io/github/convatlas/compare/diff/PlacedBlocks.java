package io.github.convatlas.compare.diff;

import io.github.convatlas.analysis.ResolutionRows;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.List;

/** The blocks of a network in order, with what decides which block of another network may stand for each. */
final class PlacedBlocks {
    private final ShapedNetwork network;
    private final List<PlacedBlock> blocks;

    private PlacedBlocks(ShapedNetwork network, List<PlacedBlock> blocks) {
        this.network = network;
        this.blocks = blocks;
    }

    static PlacedBlocks of(ShapedNetwork network) {
        ResolutionRows rows = ResolutionRows.of(network);
        return new PlacedBlocks(network, network.graph().stages().stream()
                .flatMap(stage -> stage.blocks().stream().map(block -> placed(network, rows, stage, block))).toList());
    }

    private static PlacedBlock placed(ShapedNetwork network, ResolutionRows rows, Stage stage, BlockInstance block) {
        int row = rows.rowOf(network.inputOf(block));
        return new PlacedBlock(block, stage.section(), row, rows.resolution(row), BlockFields.of(network, block));
    }

    List<PlacedBlock> blocks() {
        return blocks;
    }

    /** Whether its rows and sections were written by somebody, and not found in a file. */
    boolean hasSections() {
        return blocks.stream().noneMatch(placed -> placed.block().kind().isEmpty());
    }

    /** What the block does at heart; a convolution never stands for a pooling. */
    String family(PlacedBlock placed) {
        List<Layer> layers = placed.block().layers().stream().map(id -> network.graph().node(id).layer()).toList();
        if (layers.stream().anyMatch(Layer.Convolution.class::isInstance)) {
            return "convolution";
        }
        return layers.stream().anyMatch(Layer.Linear.class::isInstance)
                ? "fully connected"
                : layers.getFirst().getClass().getSimpleName();
    }
}
