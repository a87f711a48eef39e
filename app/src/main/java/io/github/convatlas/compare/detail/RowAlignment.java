package io.github.convatlas.compare.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which rows of several networks stand beside each other.
 *
 * @param lines from the largest maps to the smallest
 */
public record RowAlignment(List<Line> lines) {
    /** Copies the lines. */
    public RowAlignment {
        lines = List.copyOf(lines);
    }

    /** What makes rows stand beside each other. */
    public enum Rule {
        /** The same fraction of the input side, as in the article. */
        HALVINGS,
        /** The same side in pixels. */
        PIXELS
    }

    /**
     * One line of a table.
     *
     * @param side    in pixels; nothing where the networks do not agree on it
     * @param halving how many times the input side was halved; nothing where the networks do not agree on it
     * @param rows    the row of each network; nothing where it has none at this line
     */
    public record Line(OptionalInt side, OptionalInt halving, List<OptionalInt> rows) {
        /** Copies the rows. */
        public Line {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Aligns the rows of networks.
     *
     * @param sides for each network the side of each of its rows in pixels, largest first
     * @param rule  what makes rows stand beside each other
     */
    public static RowAlignment of(List<List<Integer>> sides, Rule rule) {
        return switch (rule) {
            case HALVINGS -> new RowAlignment(IntStream.range(0, longest(sides))
                    .mapToObj(row -> line(sides, network -> row < network.size() ? row : -1)).toList());
            case PIXELS -> new RowAlignment(sides.stream().flatMap(List::stream).distinct()
                    .sorted(Comparator.reverseOrder()).map(side -> line(sides, network -> network.indexOf(side)))
                    .toList());
        };
    }

    /** Whether the two rules differ for these networks. */
    public static boolean depends(List<List<Integer>> sides) {
        return !of(sides, Rule.HALVINGS).lines().equals(of(sides, Rule.PIXELS).lines());
    }

    private static int longest(List<List<Integer>> sides) {
        return sides.stream().mapToInt(List::size).max().orElse(0);
    }

    private static Line line(List<List<Integer>> sides, RowOf rowOf) {
        var rows = new ArrayList<OptionalInt>();
        var own = new ArrayList<Integer>();
        var halvings = new ArrayList<Integer>();
        for (List<Integer> network : sides) {
            int row = rowOf.find(network);
            rows.add(row < 0 ? OptionalInt.empty() : OptionalInt.of(row));
            if (row >= 0) {
                own.add(network.get(row));
                halvings.add(row);
            }
        }
        return new Line(shared(own), shared(halvings), rows);
    }

    private interface RowOf {
        int find(List<Integer> sides);
    }

    private static OptionalInt shared(List<Integer> values) {
        List<Integer> distinct = values.stream().distinct().toList();
        return distinct.size() == 1 ? OptionalInt.of(distinct.getFirst()) : OptionalInt.empty();
    }
}
