package io.github.convatlas.compare;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.ResolutionRows;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The block tables of several networks side by side: what works at the same fraction of the input side stands in the same
 * band, and all heads in the last one. Rows that do nothing at inference (dropout, flatten) are left out.
 *
 * @param networks the columns
 * @param bands    from the largest maps to the smallest, then the heads; a band has an entry in at least one column
 */
public record BlocksTable(List<NetworkIdentity> networks, List<Band> bands) {
    /** Copies the lists. */
    public BlocksTable {
        networks = List.copyOf(networks);
        bands = List.copyOf(bands);
    }

    /**
     * The blocks at one resolution.
     *
     * @param row         index of the resolution, 0 for the input side; nothing for the band of the heads
     * @param resolutions the side in pixels for each network; empty for the band of the heads
     * @param columns     the entries of each network in the order of the data: label, repeat and stride
     */
    public record Band(OptionalInt row, List<Integer> resolutions, List<List<BlockTable.Row>> columns) {
        /** Copies the lists. */
        public Band {
            resolutions = List.copyOf(resolutions);
            columns = columns.stream().map(List::copyOf).toList();
        }

        /** Whether this is the band of the heads. */
        public boolean isHead() {
            return row.isEmpty();
        }

        /** The most entries a network has here. */
        public int lines() {
            return columns.stream().mapToInt(List::size).max().orElse(0);
        }
    }

    /** These networks in this order. */
    public static BlocksTable of(List<ShapedNetwork> networks) {
        List<Sorted> sorted = networks.stream().map(Sorted::of).toList();
        int rows = sorted.stream().mapToInt(column -> column.rows().count()).max().orElse(0);
        var bands = new ArrayList<Band>();
        for (int row = 0; row < rows; row++) {
            bands.add(band(sorted, row));
        }
        bands.add(new Band(OptionalInt.empty(), List.of(), sorted.stream().map(Sorted::head).toList()));
        bands.removeIf(band -> band.lines() == 0);
        return new BlocksTable(networks.stream().map(ShapedNetwork::identity).toList(), bands);
    }

    private static Band band(List<Sorted> sorted, int row) {
        List<Integer> resolutions = sorted.stream().map(column -> column.rows().resolution(row)).toList();
        return new Band(OptionalInt.of(row), resolutions, sorted.stream().map(column -> column.at(row)).toList());
    }

    /** The entries of one network, by row and head. */
    private record Sorted(ResolutionRows rows, List<List<BlockTable.Row>> body, List<BlockTable.Row> head) {
        static Sorted of(ShapedNetwork network) {
            ResolutionRows rows = ResolutionRows.of(network);
            List<List<BlockTable.Row>> body = IntStream
                    .range(0, rows.count()).<List<BlockTable.Row>>mapToObj(_ -> new ArrayList<>()).toList();
            var head = new ArrayList<BlockTable.Row>();
            for (BlockTable.Row entry : BlockTable.of(network).rows()) {
                BlockInstance first = entry.blocks().getFirst();
                if (works(network, first)) {
                    (entry.section() == Stage.Section.HEAD ? head : body.get(rows.rowOf(network.inputOf(first))))
                            .add(entry);
                }
            }
            return new Sorted(rows, body, head);
        }

        List<BlockTable.Row> at(int row) {
            return row < body.size() ? body.get(row) : List.of();
        }

        private static boolean works(ShapedNetwork network, BlockInstance block) {
            return block.layers().stream().map(id -> network.graph().node(id).layer())
                    .anyMatch(layer -> !(layer instanceof Layer.Dropout) && !(layer instanceof Layer.Flatten));
        }
    }
}
