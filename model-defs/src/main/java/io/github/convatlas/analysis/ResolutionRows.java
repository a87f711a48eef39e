package io.github.convatlas.analysis;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of the article's tables: the side of the input picture divided by 1, 2, 4 and so on. A map belongs to the row
 * whose divisor is nearest on a logarithmic scale, so that 109 pixels of a 224 network stand in the row 112.
 *
 * @param side  the longer side of the input picture in pixels
 * @param count how many rows there are
 */
public record ResolutionRows(int side, int count) {
    private static final int FEWEST = 6;

    /** The rows of a network: at least six, and as many as its smallest map needs, but none below one pixel. */
    public static ResolutionRows of(ShapedNetwork network) {
        int side = network.input().extent().longest();
        var wide = new ResolutionRows(side, 31);
        int deepest = network.graph().nodes().values().stream()
                .filter(node -> node.layer() instanceof Layer.Convolution)
                .map(node -> network.inputShapes(node.id()).getFirst()).filter(shape -> shape.extent().longest() > 1)
                .mapToInt(wide::rowOf).max().orElse(0);
        int needed = Math.max(FEWEST, deepest + 1);
        return new ResolutionRows(side, Math.min(needed, halvings(side) + 1));
    }

    /** How often a side can be halved, rounded up, until one pixel is left. */
    private static int halvings(int side) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(side - 1);
    }

    /** The index of the row a map belongs to; maps of one pixel belong to the last row. */
    public int rowOf(Shape shape) {
        double halvings = Math.log((double) side / shape.extent().longest()) / Math.log(2);
        return Math.clamp((long) Math.rint(halvings), 0, count - 1);
    }

    /**
     * The resolution a row is named after, in pixels, rounded up.
     *
     * @param row counted from 0
     */
    public int resolution(int row) {
        return row >= Integer.SIZE - 1 ? 1 : Math.ceilDiv(side, 1 << row);
    }

    /** The names of all rows, largest first. */
    public List<Integer> resolutions() {
        return IntStream.range(0, count).map(this::resolution).boxed().toList();
    }
}
