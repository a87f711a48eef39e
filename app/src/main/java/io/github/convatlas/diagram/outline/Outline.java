package io.github.convatlas.diagram.outline;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.FoundBlocks;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.ResolutionRows;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as a diagram tells it: rows from top to bottom, with what is counted.
 *
 * @param network what is drawn; blocks were found in it where it had none
 * @param rows    in the order of the data
 * @param costs   of its layers
 * @param census  its 3x3 convolutions by resolution
 * @param roles   the kinds of its layers
 */
public record Outline(ShapedNetwork network, List<OutlineRow> rows, NetworkCosts costs, ConvCensus census,
        LayerRoles roles) {
    /** Copies the rows. */
    public Outline {
        rows = List.copyOf(rows);
    }

    /**
     * The outline of a network.
     *
     * @param plain  the network; one without blocks gets those that its graph shows
     * @param folded whether equal blocks that follow each other are one row
     */
    public static Outline of(ShapedNetwork plain, boolean folded) {
        ShapedNetwork network = FoundBlocks.of(plain);
        NetworkCosts costs = NetworkCosts.of(network);
        ConvCensus census = ConvCensus.of(network, CensusRule.ARTICLE);
        LayerRoles roles = LayerRoles.of(network);
        var rows = new Rows(network, costs, new BlockTraits(network, roles), census.rows());
        return new Outline(network, rows.of(groups(network, folded)), costs, census, roles);
    }

    /** How many bands the network needs: its resolutions, and one more for vectors. */
    public int bands() {
        return vectorBand(census.rows()) + 1;
    }

    /** The resolution of a band in pixels. */
    public int resolution(int band) {
        return band < census.rows().count() ? census.rows().resolution(band) : 1;
    }

    /** How many 3x3 convolutions count in a band. */
    public int count(int band) {
        return band < census.rows().count() ? census.counts().get(band) : 0;
    }

    /** The layers that have no block, such as the input. */
    public List<GraphNode> inputs() {
        return network.graph().nodes().values().stream().filter(node -> node.layer() instanceof Layer.Input).toList();
    }

    /**
     * Parts of a row whose blocks are equal inside: what its blocks have in common can be shown once.
     *
     * @param row one of the rows
     */
    public List<OutlineRow> alike(OutlineRow row) {
        var parts = new ArrayList<List<BlockInstance>>();
        List<Object> before = List.of();
        for (BlockInstance block : row.blocks()) {
            List<Object> signature = signature(block);
            if (parts.isEmpty() || !signature.equals(before)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(block);
            before = signature;
        }
        var rows = new Rows(network, costs, new BlockTraits(network, roles), census.rows());
        return parts.stream().map(blocks -> rows.row(blocks, row.place().band())).toList();
    }

    private static List<List<BlockInstance>> groups(ShapedNetwork network, boolean folded) {
        return folded
                ? BlockTable.of(network).rows().stream().map(BlockTable.Row::blocks).toList()
                : network.graph().blocks().stream().map(List::of).toList();
    }

    /** What a block consists of, constants aside. */
    private List<Object> signature(BlockInstance block) {
        Map<LayerId, Integer> places = new LinkedHashMap<>();
        var signature = new ArrayList<Object>();
        for (LayerId id : block.layers()) {
            GraphNode node = network.graph().node(id);
            signature.add(node.layer() instanceof Layer.Scale ? Layer.Scale.class : node.layer());
            signature.add(network.shape(id));
            signature.add(node.branch());
            node.inputs().forEach(input -> signature.add(places.getOrDefault(input, -1)));
            places.put(id, places.size());
        }
        return signature;
    }

    private static int vectorBand(ResolutionRows rows) {
        return rows.resolution(rows.count() - 1) == 1 ? rows.count() - 1 : rows.count();
    }

    /** Makes rows from blocks. */
    private record Rows(ShapedNetwork network, NetworkCosts costs, BlockTraits traits, ResolutionRows resolutions) {

        List<OutlineRow> of(List<List<BlockInstance>> groups) {
            var rows = new ArrayList<OutlineRow>();
            int deepest = 0;
            for (List<BlockInstance> blocks : groups) {
                deepest = Math.max(deepest, band(network.inputOf(blocks.getFirst())));
                rows.add(row(blocks, deepest));
            }
            return rows;
        }

        OutlineRow row(List<BlockInstance> blocks, int band) {
            BlockInstance first = blocks.getFirst();
            Shape input = network.inputOf(first);
            var place = new OutlineRow.Place(band, input.extent().longest(), BlockTable.stride(network, first));
            List<LayerId> layers = blocks.stream().flatMap(block -> block.layers().stream()).toList();
            return new OutlineRow(first.label(), place, blocks, traits.of(blocks), costs.of(layers));
        }

        private int band(Shape input) {
            return input.extent().longest() == 1 ? vectorBand(resolutions) : resolutions.rowOf(input);
        }
    }
}
