package io.github.convatlas.diagram.outline;

import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.outline.OutlineRow.Channels;
import io.github.convatlas.diagram.outline.OutlineRow.Shortcut;
import io.github.convatlas.diagram.outline.OutlineRow.Traits;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is marked on the box of a block. */
final class BlockTraits {
    private static final List<ColorRole> TELLING = List.of(ColorRole.DEPTHWISE, ColorRole.DENSE, ColorRole.POINTWISE,
            ColorRole.FULLY_CONNECTED, ColorRole.POOLING, ColorRole.SQUEEZE_EXCITATION, ColorRole.NORMALIZATION);
    private final ShapedNetwork network;
    private final LayerRoles roles;

    BlockTraits(ShapedNetwork network, LayerRoles roles) {
        this.network = network;
        this.roles = roles;
    }

    /** The traits of equal blocks. */
    Traits of(List<BlockInstance> blocks) {
        BlockInstance first = blocks.getFirst();
        List<GraphNode> main = mainPath(first);
        List<ColorRole> operations = operations(main);
        ColorRole role = TELLING.stream().filter(kind -> main.stream().anyMatch(node -> roles.of(node.id()) == kind))
                .findFirst().orElse(ColorRole.OTHER);
        return new Traits(role, operations, activation(main), shortcut(blocks),
                channels(blocks.getLast(), main));
    }

    private List<GraphNode> mainPath(BlockInstance block) {
        return block.layers().stream().map(network.graph()::node)
                .filter(node -> node.branch() == GraphNode.Branch.MAIN).toList();
    }

    private List<ColorRole> operations(List<GraphNode> main) {
        var operations = new ArrayList<ColorRole>();
        for (GraphNode node : main) {
            ColorRole role = roles.of(node.id());
            boolean again = role == ColorRole.SQUEEZE_EXCITATION && !operations.isEmpty()
                    && operations.getLast() == role;
            if (role != ColorRole.NORMALIZATION && role != ColorRole.OTHER && !again) {
                operations.add(role);
            }
        }
        return operations;
    }

    private Optional<Activation> activation(List<GraphNode> main) {
        var counts = new EnumMap<Activation, Integer>(Activation.class);
        for (GraphNode node : main) {
            if (node.layer() instanceof Layer.Activate(Activation function)
                    && roles.of(node.id()) == ColorRole.NORMALIZATION) {
                counts.merge(function, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey);
    }

    private Channels channels(BlockInstance last, List<GraphNode> main) {
        int out = network.outputOf(last).channels();
        int inner = main.stream().filter(node -> EnumSet.of(ColorRole.DEPTHWISE, ColorRole.DENSE)
                .contains(roles.of(node.id()))).mapToInt(node -> network.shape(node.id()).channels()).max().orElse(out);
        return new Channels(out, inner);
    }

    private Shortcut shortcut(List<BlockInstance> blocks) {
        Set<Shortcut> found = EnumSet.noneOf(Shortcut.class);
        blocks.forEach(block -> found.addAll(shortcuts(block)));
        if (found.isEmpty()) {
            return Shortcut.NONE;
        }
        return found.size() > 1 ? Shortcut.BOTH : found.iterator().next();
    }

    private Set<Shortcut> shortcuts(BlockInstance block) {
        Set<LayerId> inside = new HashSet<>(block.layers());
        Set<Shortcut> found = EnumSet.noneOf(Shortcut.class);
        for (LayerId id : block.layers()) {
            GraphNode node = network.graph().node(id);
            if (!joins(node.layer())) {
                continue;
            }
            for (LayerId input : node.inputs()) {
                if (!inside.contains(input)) {
                    found.add(Shortcut.IDENTITY);
                } else if (network.graph().node(input).branch() == GraphNode.Branch.SHORTCUT) {
                    found.add(Shortcut.PROJECTION);
                }
            }
        }
        return found;
    }

    private static boolean joins(Layer layer) {
        return layer instanceof Layer.Add || layer instanceof Layer.Concat;
    }
}
