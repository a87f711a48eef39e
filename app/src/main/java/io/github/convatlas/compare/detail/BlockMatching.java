package io.github.convatlas.compare.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds for each entry of a column its counterpart in the first column, at one resolution. The order is kept: the pairing is
 * the one that leaves the least to explain.
 *
 * @param matches    one for each entry of the column
 * @param unmatched  indices of the entries of the first column that have no counterpart
 */
public record BlockMatching(List<Match> matches, List<Integer> unmatched) {
    private static final double ALONE = 0.6;

    /** Copies the lists. */
    public BlockMatching {
        matches = List.copyOf(matches);
        unmatched = List.copyOf(unmatched);
    }

    /** What became of an entry of the first column. */
    public sealed interface Match {
        /**
         * The first column has the same.
         *
         * @param reference index of its entry
         */
        record Same(int reference) implements Match {
        }

        /**
         * The first column has something else in its place.
         *
         * @param reference index of its entry
         * @param changes   what differs; never empty
         */
        record Changed(int reference, List<BlockFacts.Change> changes) implements Match {
            /** Copies the list. */
            public Changed {
                changes = List.copyOf(changes);
            }
        }

        /** The first column has nothing in its place. */
        record Added() implements Match {
        }

        /** The entry of the first column, if it has one. */
        default Optional<Integer> counterpart() {
            return switch (this) {
                case Same(int reference) -> Optional.of(reference);
                case Changed(int reference, _) -> Optional.of(reference);
                case Added() -> Optional.empty();
            };
        }
    }

    /**
     * The matching of two columns.
     *
     * @param reference the entries of the first column at a resolution
     * @param column    those of another one
     */
    public static BlockMatching of(List<BlockFacts> reference, List<BlockFacts> column) {
        double[][] costs = costs(reference, column);
        var matches = new ArrayList<Match>();
        int i = reference.size();
        int j = column.size();
        while (j > 0) {
            if (i > 0 && costs[i][j] == costs[i - 1][j - 1] + distance(reference.get(i - 1), column.get(j - 1))) {
                i--;
                j--;
                matches.addFirst(pair(i, reference.get(i), column.get(j)));
            } else if (i > 0 && costs[i][j] == costs[i - 1][j] + ALONE) {
                i--;
            } else {
                j--;
                matches.addFirst(new Match.Added());
            }
        }
        List<Integer> met = matches.stream().flatMap(match -> match.counterpart().stream()).toList();
        return new BlockMatching(matches,
                IntStream.range(0, reference.size()).filter(index -> !met.contains(index)).boxed().toList());
    }

    private static Match pair(int index, BlockFacts reference, BlockFacts entry) {
        List<BlockFacts.Change> changes = reference.to(entry);
        return changes.isEmpty() ? new Match.Same(index) : new Match.Changed(index, changes);
    }

    /** Least cost of matching the first i entries with the first j: Needleman and Wunsch, 1970. */
    private static double[][] costs(List<BlockFacts> reference, List<BlockFacts> column) {
        var costs = new double[reference.size() + 1][column.size() + 1];
        for (int i = 0; i <= reference.size(); i++) {
            for (int j = 0; j <= column.size(); j++) {
                double best = i == 0 && j == 0 ? 0 : Double.POSITIVE_INFINITY;
                best = i > 0 ? Math.min(best, costs[i - 1][j] + ALONE) : best;
                best = j > 0 ? Math.min(best, costs[i][j - 1] + ALONE) : best;
                costs[i][j] = i > 0 && j > 0
                        ? Math.min(best, costs[i - 1][j - 1] + distance(reference.get(i - 1), column.get(j - 1)))
                        : best;
            }
        }
        return costs;
    }

    /** 0 for equal entries, 1 for entries that share nothing; the kind of block weighs as much as half of the rest. */
    private static double distance(BlockFacts reference, BlockFacts entry) {
        List<BlockFacts.Change> changes = reference.to(entry);
        boolean otherKind = changes.stream().anyMatch(change -> change.fact() == BlockFacts.Fact.KIND);
        double facts = BlockFacts.Fact.values().length - 1;
        return ((otherKind ? facts / 2 - 1 : 0) + changes.size()) / (facts * 3 / 2);
    }
}
