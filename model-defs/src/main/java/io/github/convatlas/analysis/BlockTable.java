package io.github.convatlas.analysis;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The article's block table: the blocks of a network in order, each with the resolution it works at, equal neighbors folded.
 *
 * @param rows in the order of the data
 */
public record BlockTable(List<Row> rows) {
    /** Copies the rows. */
    public BlockTable {
        rows = List.copyOf(rows);
    }

    /**
     * Equal blocks that follow each other.
     *
     * @param resolution side of the row of resolutions their input belongs to, in pixels
     * @param label      in the notation of the articles
     * @param repeat     how many there are
     * @param stride     by how much each shrinks its map
     * @param section    which part of the network they belong to
     * @param blocks     themselves
     */
    public record Row(int resolution, String label, int repeat, int stride, Stage.Section section,
            List<BlockInstance> blocks) {
        /** Copies the blocks. */
        public Row {
            blocks = List.copyOf(blocks);
        }
    }

    /** The block table of a network. */
    public static BlockTable of(ShapedNetwork network) {
        ResolutionRows resolutions = ResolutionRows.of(network);
        var rows = new ArrayList<Row>();
        for (Stage stage : network.graph().stages()) {
            for (BlockInstance block : stage.blocks()) {
                Row row = row(network, resolutions, stage, block);
                if (!rows.isEmpty() && alike(rows.getLast(), row) && follows(network, rows.getLast(), block)) {
                    rows.add(joined(rows.removeLast(), block));
                } else {
                    rows.add(row);
                }
            }
        }
        return new BlockTable(rows);
    }

    private static Row row(ShapedNetwork network, ResolutionRows resolutions, Stage stage, BlockInstance block) {
        int resolution = resolutions.resolution(resolutions.rowOf(network.inputOf(block)));
        return new Row(resolution, block.label(), 1, stride(network, block), stage.section(), List.of(block));
    }

    /** By how much a block shrinks its map: input side over output side, rounded; 1 where no map leaves it. */
    public static int stride(ShapedNetwork network, BlockInstance block) {
        var output = network.outputOf(block);
        int in = network.inputOf(block).extent().longest();
        boolean keepsMap = output.isMap() && output.extent().longest() > 1;
        return keepsMap ? Math.max(1, Math.round((float) in / output.extent().longest())) : 1;
    }

    private static boolean alike(Row before, Row row) {
        return before.resolution() == row.resolution() && before.label().equals(row.label())
                && before.stride() == row.stride() && before.section() == row.section();
    }

    /** Whether a block reads what the blocks before it come to: branches beside each other are no repeats. */
    private static boolean follows(ShapedNetwork network, Row before, BlockInstance block) {
        var written = Set.copyOf(before.blocks().getLast().layers());
        var own = Set.copyOf(block.layers());
        return block.layers().stream().flatMap(id -> network.graph().node(id).inputs().stream())
                .filter(input -> !own.contains(input)).allMatch(written::contains);
    }

    private static Row joined(Row row, BlockInstance block) {
        var blocks = new ArrayList<>(row.blocks());
        blocks.add(block);
        return new Row(row.resolution(), row.label(), blocks.size(), row.stride(), row.section(), blocks);
    }
}
