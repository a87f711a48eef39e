package io.github.convatlas.compare;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network row by row, with shapes and costs.
 *
 * @param identity which network
 * @param input    shape of the picture it reads, NCHW
 * @param total    what it costs
 * @param level    how finely it is taken apart
 * @param rows     in the order of the data; together they cost the total
 */
public record NetworkSummary(NetworkIdentity identity, Shape input, LayerCost total, Level level, List<Row> rows) {
    /** Copies the rows. */
    public NetworkSummary {
        rows = List.copyOf(rows);
    }

    /**
     * A layer, a block or a stage.
     *
     * @param id     its identity
     * @param op     what kind of thing it is: {@code conv}, {@code mbconv}
     * @param label  short text in the notation of the articles
     * @param input  shape of the first tensor it reads
     * @param output shape of what it returns
     * @param cost   of all its layers together
     * @param layers the layers, in the order of the data
     * @param whole  whether the cost is all there is; false where it holds operators that are not counted
     */
    public record Row(String id, String op, String label, Shape input, Shape output, LayerCost cost,
            List<LayerId> layers, boolean whole) {
        /** Copies the layers. */
        public Row {
            layers = List.copyOf(layers);
        }

        private Row partial() {
            return new Row(id, op, label, input, output, cost, layers, false);
        }
    }

    /** The summary of a network; one without known structure has layers only. */
    public static NetworkSummary of(ShapedNetwork network, Level level) {
        NetworkCosts costs = NetworkCosts.of(network);
        List<Row> rows = switch (level) {
            case LAYER -> network.graph().nodes().values().stream().map(node -> layer(network, costs, node)).toList();
            case BLOCK ->
                network.graph().blocks().stream().map(block -> block(network, costs, block)).toList();
            case STAGE -> network.graph().stages().stream().map(stage -> stage(network, costs, stage)).toList();
        };
        Set<LayerId> uncounted = Uncounted.of(network).operators().keySet();
        List<Row> marked = uncounted.isEmpty()
                ? rows
                : rows.stream().map(row -> row.layers().stream().anyMatch(uncounted::contains) ? row.partial() : row)
                        .toList();
        return new NetworkSummary(network.identity(), network.input(), costs.total(), level, marked);
    }

    private static Row layer(ShapedNetwork network, NetworkCosts costs, GraphNode node) {
        Shape output = network.shape(node.id());
        List<Shape> inputs = network.inputShapes(node.id());
        Shape input = inputs.isEmpty() ? output : inputs.getFirst();
        var words = LayerWords.of(node.layer(), input);
        return new Row(node.id().value(), words.op(), words.label(), input, output, costs.layer(node.id()),
                List.of(node.id()), true);
    }

    private static Row block(ShapedNetwork network, NetworkCosts costs, BlockInstance block) {
        return new Row(block.id(), block.kind(), block.label(), network.inputOf(block), network.outputOf(block),
                costs.block(block), block.layers(), true);
    }

    private static Row stage(ShapedNetwork network, NetworkCosts costs, Stage stage) {
        List<BlockInstance> blocks = stage.blocks();
        String op = blocks.stream().map(BlockInstance::kind).distinct().collect(Collectors.joining(", "));
        LayerCost cost = blocks.stream().map(costs::block).reduce(LayerCost.ZERO, LayerCost::plus);
        return new Row(stage.id(), op, folded(blocks), network.inputOf(blocks.getFirst()),
                network.outputOf(blocks.getLast()), cost,
                blocks.stream().flatMap(block -> block.layers().stream()).toList(), true);
    }

    /** The labels of neighbors, equal ones once: {@code MB3x3, 32, 144; MB3x3, 32, 192 x2}. */
    private static String folded(List<BlockInstance> blocks) {
        var text = new StringBuilder();
        int from = 0;
        while (from < blocks.size()) {
            String label = blocks.get(from).label();
            int to = from;
            while (to < blocks.size() && blocks.get(to).label().equals(label)) {
                to++;
            }
            text.append(from == 0 ? "" : "; ").append(label).append(to - from == 1 ? "" : " x" + (to - from));
            from = to;
        }
        return text.toString();
    }
}
