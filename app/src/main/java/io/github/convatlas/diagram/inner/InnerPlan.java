package io.github.convatlas.diagram.inner;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Places the layers of a block: each below what it reads, its column chosen by {@link BranchColumns}. The origin is the
 * point at which the main line enters.
 */
public final class InnerPlan {
    private static final double ATTACHED = 3;
    private static final double NEXT = 14;
    private static final double FORK = 26;
    private final ShapedNetwork network;
    private final NetworkCosts costs;
    private final List<GraphNode> nodes;
    private final Map<LayerId, Integer> columns;
    private final Set<LayerId> forks = new HashSet<>();
    private final SequencedMap<LayerId, Cell> cells = new LinkedHashMap<>();

    private InnerPlan(ShapedNetwork network, NetworkCosts costs, BlockInstance block) {
        this.network = network;
        this.costs = costs;
        this.nodes = block.layers().stream().map(network.graph()::node).toList();
        this.columns = BranchColumns.of(nodes);
        findForks();
        place();
    }

    /** The layers of a block in their places, in the order of the data. */
    public static SequencedMap<LayerId, Cell> cells(ShapedNetwork network, NetworkCosts costs, BlockInstance block) {
        return new InnerPlan(network, costs, block).cells;
    }

    /** Tensors that lead to more than one column need room for a line across below them. */
    private void findForks() {
        var consumers = new HashMap<LayerId, Set<Integer>>();
        nodes.forEach(node -> node.inputs().forEach(
                input -> consumers.computeIfAbsent(input, _ -> new HashSet<>()).add(column(node.id()))));
        consumers.forEach((producer, found) -> {
            if (found.size() > 1 || !found.contains(columns.getOrDefault(producer, 0))) {
                forks.add(producer);
            }
        });
    }

    private void place() {
        var bottoms = new HashMap<Integer, Double>();
        for (GraphNode node : nodes) {
            int column = column(node.id());
            double top = bottoms.containsKey(column) ? bottoms.getOrDefault(column, 0.0) + ATTACHED : 0;
            for (LayerId input : node.inputs()) {
                Cell before = cells.get(input);
                double bottom = before == null ? 0 : before.bounds().bottom();
                top = Math.max(top, bottom + gap(input, node));
            }
            var bounds = new Rect(column * Cell.PITCH - Cell.WIDTH / 2, top, Cell.WIDTH, height(node));
            cells.put(node.id(), new Cell(node, column, bounds));
            bottoms.put(column, bounds.bottom());
        }
    }

    private double gap(LayerId input, GraphNode node) {
        if (forks.contains(input) || node.inputs().size() > 1) {
            return FORK;
        }
        return follows(node.layer()) && cells.containsKey(input) ? ATTACHED : NEXT;
    }

    /** Whether a layer belongs to the one before it, so that both stand close together. */
    static boolean follows(Layer layer) {
        return layer instanceof Layer.BatchNorm || layer instanceof Layer.Activate || layer instanceof Layer.Scale
                || layer instanceof Layer.Gain;
    }

    private double height(GraphNode node) {
        if (costs.layer(node.id()).macs() > 0) {
            return Cell.THREE_LINES;
        }
        List<Shape> inputs = network.inputShapes(node.id());
        boolean same = !inputs.isEmpty() && inputs.getFirst().equals(network.shape(node.id()));
        return same ? Cell.ONE_LINE : Cell.TWO_LINES;
    }

    private int column(LayerId id) {
        return columns.getOrDefault(id, 0);
    }
}
