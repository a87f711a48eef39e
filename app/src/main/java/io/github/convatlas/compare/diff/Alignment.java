package io.github.convatlas.compare.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The alignment of two sequences that leaves the least to explain: S. B. Needleman and C. D. Wunsch, 1970. Time and memory
 * grow with the product of the lengths up to a bound; longer sequences are aligned inside a band around the diagonal.
 */
final class Alignment {
    private static final long MOST_CELLS = 16_000_000;
    private static final int UNREACHABLE = Integer.MAX_VALUE / 4;
    private static final byte PAIR = 0;
    private static final byte FIRST_ALONE = 1;
    private static final byte SECOND_ALONE = 2;
    private final PairCosts costs;
    private final int rows;
    private final int columns;
    private final int reach;
    private final byte[][] steps;

    /**
     * One step through both sequences.
     *
     * @param first  index in the first; nothing where the second stands alone
     * @param second index in the second; nothing where the first stands alone
     */
    record Step(OptionalInt first, OptionalInt second) {
        Step reversed() {
            return new Step(second, first);
        }
    }

    private Alignment(PairCosts costs) {
        this.costs = costs;
        this.rows = costs.firstCount();
        this.columns = costs.secondCount();
        long wide = MOST_CELLS / (2L * (rows + 1));
        int narrowest = Math.min(columns + 1, columns / Math.max(1, rows) + 2);
        this.reach = Math.clamp(wide, narrowest, columns + 1);
        this.steps = new byte[rows + 1][];
    }

    /** The steps in order; every index of both sequences is in exactly one. */
    static List<Step> of(PairCosts costs) {
        var alignment = new Alignment(costs);
        alignment.fill();
        return alignment.steps();
    }

    private int from(int row) {
        return Math.max(0, middle(row) - reach);
    }

    private int to(int row) {
        return Math.min(columns, middle(row) + reach);
    }

    private int middle(int row) {
        return rows == 0 ? columns / 2 : (int) ((long) row * columns / rows);
    }

    private void fill() {
        int[] above = {};
        for (int row = 0; row <= rows; row++) {
            var line = new int[columns + 1];
            Arrays.fill(line, UNREACHABLE);
            steps[row] = new byte[to(row) - from(row) + 1];
            for (int column = from(row); column <= to(row); column++) {
                line[column] = best(row, column, above, line);
            }
            above = line;
        }
    }

    /** On a tie what stands alone stands as late as it can: the last of four equal blocks is the one that was added. */
    private int best(int row, int column, int[] above, int[] line) {
        if (row == 0 && column == 0) {
            return 0;
        }
        int second = column > 0 ? line[column - 1] + PairCosts.ALONE : UNREACHABLE;
        int first = row > 0 ? above[column] + PairCosts.ALONE : UNREACHABLE;
        int pair = row > 0 && column > 0 && above[column - 1] < UNREACHABLE
                ? above[column - 1] + costs.of(row - 1, column - 1)
                : UNREACHABLE;
        int least = Math.min(pair, Math.min(first, second));
        steps[row][column - from(row)] = second == least ? SECOND_ALONE : first == least ? FIRST_ALONE : PAIR;
        return least;
    }

    private List<Step> steps() {
        var found = new ArrayList<Step>();
        int row = rows;
        int column = columns;
        while (row > 0 || column > 0) {
            switch (steps[row][column - from(row)]) {
                case SECOND_ALONE -> found.add(new Step(OptionalInt.empty(), OptionalInt.of(--column)));
                case FIRST_ALONE -> found.add(new Step(OptionalInt.of(--row), OptionalInt.empty()));
                default -> found.add(new Step(OptionalInt.of(--row), OptionalInt.of(--column)));
            }
        }
        return found.reversed();
    }
}
