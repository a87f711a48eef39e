package io.github.convatlas.compare.derivation;

import io.github.convatlas.compare.LayerWords;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is counted together.
 *
 * @param kind   how much of the network it is
 * @param id     of the layer, block, stage or network
 * @param label  in the notation of the articles
 * @param layers its layers, in the order of the data
 */
public record CountScope(Kind kind, String id, String label, List<LayerId> layers) {
    /** Copies the layers. */
    public CountScope {
        layers = List.copyOf(layers);
    }

    /** How much of a network is counted. */
    public enum Kind {
        /** One layer. */
        LAYER,
        /** A block inside a block, such as squeeze-and-excitation. */
        PART,
        /** A block. */
        BLOCK,
        /** Equal blocks that follow each other. */
        EQUAL_BLOCKS,
        /** A row of the network's table with its repeats. */
        STAGE,
        /** All of it. */
        NETWORK
    }

    /** The whole network. */
    public static CountScope network(ShapedNetwork network) {
        return new CountScope(Kind.NETWORK, network.identity().id(), network.identity().displayName(),
                List.copyOf(network.graph().nodes().keySet()));
    }

    /** Blocks together, such as the equal ones that a diagram draws as one box. */
    public static CountScope blocks(List<BlockInstance> blocks) {
        BlockInstance first = blocks.getFirst();
        Kind kind = blocks.size() == 1 ? Kind.BLOCK : Kind.EQUAL_BLOCKS;
        return new CountScope(kind, first.id(), first.label(), layersOf(blocks));
    }

    /**
     * What a layer, a block or a stage belongs to, itself first and the network last. Of scopes with the same layers only the
     * smallest is kept.
     *
     * @param network has stages where its structure is known
     * @param id      of a layer, a block, a part of a block or a stage
     */
    public static List<CountScope> around(ShapedNetwork network, String id) {
        var scopes = new ArrayList<CountScope>();
        layer(network, id).ifPresent(scopes::add);
        for (Stage stage : network.graph().stages()) {
            stage.blocks().forEach(block -> addBlocks(scopes, block, id, Kind.BLOCK));
            boolean holds = stage.id().equals(id) || stage.blocks().stream().anyMatch(block -> holds(block, id));
            if (holds) {
                scopes.add(new CountScope(Kind.STAGE, stage.id(), stage.id(), layersOf(stage.blocks())));
            }
        }
        scopes.add(network(network));
        return distinct(scopes);
    }

    private static void addBlocks(List<CountScope> scopes, BlockInstance block, String id, Kind kind) {
        if (holds(block, id)) {
            block.parts().forEach(part -> addBlocks(scopes, part, id, Kind.PART));
            scopes.add(new CountScope(kind, block.id(), block.label(), block.layers()));
        }
    }

    private static boolean holds(BlockInstance block, String id) {
        return block.id().equals(id) || block.layers().contains(new LayerId(id))
                || block.parts().stream().anyMatch(part -> holds(part, id));
    }

    private static Optional<CountScope> layer(ShapedNetwork network, String id) {
        var layer = new LayerId(id);
        return Optional.ofNullable(network.graph().nodes().get(layer)).map(node -> {
            List<Shape> inputs = network.inputShapes(layer);
            Shape input = inputs.isEmpty() ? network.shape(layer) : inputs.getFirst();
            return new CountScope(Kind.LAYER, id, LayerWords.of(node.layer(), input).label(), List.of(layer));
        });
    }

    private static List<LayerId> layersOf(List<BlockInstance> blocks) {
        return blocks.stream().flatMap(block -> block.layers().stream()).toList();
    }

    private static List<CountScope> distinct(List<CountScope> scopes) {
        var kept = new ArrayList<CountScope>();
        for (CountScope scope : scopes) {
            if (kept.isEmpty() || !kept.getLast().layers().equals(scope.layers())) {
                kept.add(scope);
            }
        }
        return List.copyOf(kept);
    }
}
