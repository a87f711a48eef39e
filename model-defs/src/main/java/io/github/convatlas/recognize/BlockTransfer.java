package io.github.convatlas.recognize;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Gives a network the stages and blocks of the network of the atlas that it is. */
public final class BlockTransfer {
    private final ShapedNetwork network;
    private final Identification.Same same;
    private final Map<LayerId, GraphNode.Branch> branches = new HashMap<>();
    private final Set<LayerId> placed = new HashSet<>();

    private BlockTransfer(ShapedNetwork network, Identification.Same same) {
        this.network = network;
        this.same = same;
    }

    /**
     * The network with blocks.
     *
     * @param network without blocks
     * @param same    what it is
     */
    public static ShapedNetwork apply(ShapedNetwork network, Identification.Same same) {
        return new BlockTransfer(network, same).result();
    }

    private ShapedNetwork result() {
        var stages = new ArrayList<Stage>();
        for (Stage stage : same.network().graph().stages()) {
            List<BlockInstance> blocks = stage.blocks().stream().flatMap(block -> block(block).stream()).toList();
            if (!blocks.isEmpty()) {
                stages.add(new Stage(stage.id(), stage.section(), blocks));
            }
        }
        stages.addAll(rest());
        SequencedMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
        network.graph().nodes().forEach((id, node) -> nodes.put(id,
                new GraphNode(id, node.layer(), node.inputs(), branches.getOrDefault(id, node.branch()))));
        return new ShapedNetwork(network.identity(), new NetworkGraph(nodes, network.graph().outputs(), stages),
                network.shapes());
    }

    private Optional<BlockInstance> block(BlockInstance block) {
        var layers = new ArrayList<LayerId>();
        for (LayerId layer : block.layers()) {
            LayerId own = same.layers().get(layer);
            if (own != null) {
                layers.add(own);
                placed.add(own);
                branches.put(own, same.network().graph().node(layer).branch());
            }
        }
        List<BlockInstance> parts = block.parts().stream().flatMap(part -> block(part).stream()).toList();
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(new BlockInstance(block.id(), block.kind(), block.label(), block.role(),
                        block.arguments(), layers, parts));
    }

    /** Layers the atlas' network does not have, such as a softmax at the end: each a row of its own. */
    private List<Stage> rest() {
        var web = new LayerWeb(network);
        var stages = new ArrayList<Stage>();
        for (GraphNode node : network.graph().nodes().values()) {
            if (!(node.layer() instanceof Layer.Input) && !placed.contains(node.id())) {
                BlockInstance block = SingleLayers.block(network, web, node, placed);
                placed.addAll(block.layers());
                stages.add(new Stage(block.id(), Stage.Section.HEAD, List.of(block)));
            }
        }
        return stages;
    }
}
