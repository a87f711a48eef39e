package io.github.convatlas.compare;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.ResolutionRows;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What networks cost at each resolution. A layer costs where the map it reads is; what reads a map of one pixel inside a block,
 * as squeeze-and-excitation does, costs where the block is; heads stand apart.
 *
 * @param columns one a network
 */
public record ResolutionCosts(List<Column> columns) {
    /** Copies the list. */
    public ResolutionCosts {
        columns = List.copyOf(columns);
    }

    /**
     * One network.
     *
     * @param identity which
     * @param parts    its resolutions from the largest to the smallest, then its head; only those that cost something
     */
    public record Column(NetworkIdentity identity, List<Part> parts) {
        /** Copies the list. */
        public Column {
            parts = List.copyOf(parts);
        }

        /** What the whole network costs. */
        public LayerCost total() {
            return parts.stream().map(Part::cost).reduce(LayerCost.ZERO, LayerCost::plus);
        }

        /** The part of a row; nothing where the network has none. */
        public Optional<Part> at(OptionalInt row) {
            return parts.stream().filter(part -> part.row().equals(row)).findFirst();
        }
    }

    /**
     * What one network costs at one resolution.
     *
     * @param row        how often the input side was halved; nothing for the head
     * @param resolution in pixels; 0 for the head
     * @param cost       of the layers together
     * @param layers     which cost something, in the order of the network
     */
    public record Part(OptionalInt row, int resolution, LayerCost cost, List<LayerId> layers) {
        /** Copies the list. */
        public Part {
            layers = List.copyOf(layers);
        }

        /** Whether this is the head. */
        public boolean isHead() {
            return row.isEmpty();
        }
    }

    /** The costs of these networks in this order. */
    public static ResolutionCosts of(List<ShapedNetwork> networks) {
        return new ResolutionCosts(networks.stream().map(network -> new Sorter(network).column()).toList());
    }

    /** How many rows of resolutions there are. */
    public int rows() {
        return columns.stream().flatMap(column -> column.parts().stream()).mapToInt(part -> part.row().orElse(-1) + 1)
                .max().orElse(0);
    }

    /** Sorts the layers of a network. */
    private static final class Sorter {
        private final ShapedNetwork network;
        private final ResolutionRows rows;
        private final Map<LayerId, BlockInstance> blocks = new HashMap<>();
        private final Set<LayerId> head = new HashSet<>();

        Sorter(ShapedNetwork network) {
            this.network = network;
            this.rows = ResolutionRows.of(network);
            network.graph().blocks().forEach(block -> block.layers().forEach(layer -> blocks.put(layer, block)));
            network.graph().stages().stream().filter(stage -> stage.section() == Stage.Section.HEAD)
                    .flatMap(stage -> stage.blocks().stream()).forEach(block -> head.addAll(block.layers()));
        }

        Column column() {
            NetworkCosts costs = NetworkCosts.of(network);
            List<List<LayerId>> sorted = new ArrayList<>(
                    Collections.nCopies(rows.count() + 1, List.<LayerId>of()).stream()
                            .<List<LayerId>>map(_ -> new ArrayList<>()).toList());
            for (GraphNode node : network.graph().nodes().values()) {
                LayerCost cost = costs.layer(node.id());
                if (cost.macs() > 0 || cost.params() > 0) {
                    sorted.get(head.contains(node.id()) ? rows.count() : rowOf(node)).add(node.id());
                }
            }
            return new Column(network.identity(), IntStream.rangeClosed(0, rows.count())
                    .filter(row -> !sorted.get(row).isEmpty()).mapToObj(row -> new Part(
                            row < rows.count() ? OptionalInt.of(row) : OptionalInt.empty(),
                            row < rows.count() ? rows.resolution(row) : 0, costs.of(sorted.get(row)), sorted.get(row)))
                    .toList());
        }

        private int rowOf(GraphNode node) {
            Shape read = network.inputShapes(node.id()).getFirst();
            BlockInstance block = blocks.get(node.id());
            return rows.rowOf(read.extent().longest() == 1 && block != null ? network.inputOf(block) : read);
        }
    }
}
