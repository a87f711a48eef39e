package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.Stage;
import io.github.convatlas.graph.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What it costs to let one block stand for another, in hundredths of leaving one block out. Blocks whose pair would cost more
 * than leaving both out are not paired. Networks repeat their blocks, so what was found for one pair is kept for all that are
 * equal to it.
 */
final class PairCosts {
    /** Leaving a block out. */
    static final int ALONE = 100;
    private static final int NEVER = 10 * ALONE;
    private static final int OTHER_ROW = 150;
    private static final int EQUAL_IN_OTHER_ROW = 90;
    private static final int FURTHER_ROW = 10;
    private static final Set<Field> MOVES = Set.of(Field.STRIDE, Field.STRIDE_PLACEMENT, Field.DILATION,
            Field.SHORTCUT, Field.CONVOLUTIONS);
    private static final int STEM_AND_BODY = 40;
    private static final int HEAD_AND_OTHER = 60;
    private static final int OTHER_KIND_IN_HEAD = 80;
    private static final int LEAST_WIDTH_SHARE = 4;
    private static final short UNKNOWN = -1;
    private static final List<Field> FIELDS = List.of(Field.values());
    private final Sequence first;
    private final Sequence second;
    private final boolean sections;
    private final List<short[]> known = new ArrayList<>();

    /** All that matters about a block here. */
    private record Kind(String family, Stage.Section section, int row, BlockFields fields) {
    }

    /**
     * The blocks of a network.
     *
     * @param kinds  those that differ from each other
     * @param blocks for each block the index of its kind
     */
    private record Sequence(List<Kind> kinds, List<Integer> blocks) {
        static Sequence of(PlacedBlocks network) {
            Map<Kind, Integer> kinds = new LinkedHashMap<>();
            var blocks = new ArrayList<Integer>();
            for (PlacedBlock placed : network.blocks()) {
                var kind = new Kind(network.family(placed), placed.section(), placed.row(), placed.fields());
                int next = kinds.size();
                blocks.add(kinds.computeIfAbsent(kind, _ -> next));
            }
            return new Sequence(List.copyOf(kinds.keySet()), List.copyOf(blocks));
        }
    }

    PairCosts(PlacedBlocks first, PlacedBlocks second) {
        this.first = Sequence.of(first);
        this.second = Sequence.of(second);
        this.sections = first.hasSections() && second.hasSections();
        this.first.kinds().forEach(_ -> known.add(unknown(this.second.kinds().size())));
    }

    private static short[] unknown(int size) {
        var costs = new short[size];
        Arrays.fill(costs, UNKNOWN);
        return costs;
    }

    int firstCount() {
        return first.blocks().size();
    }

    int secondCount() {
        return second.blocks().size();
    }

    /** The cost of this pair; 0 for blocks that are equal in every field. */
    int of(int i, int j) {
        int a = first.blocks().get(i);
        int b = second.blocks().get(j);
        short[] costs = known.get(a);
        if (costs[b] == UNKNOWN) {
            costs[b] = (short) Math.min(NEVER, cost(first.kinds().get(a), second.kinds().get(b)));
        }
        return costs[b];
    }

    private int cost(Kind a, Kind b) {
        if (!a.family().equals(b.family())) {
            return NEVER;
        }
        int cost = 0;
        boolean moved = true;
        for (Field field : FIELDS) {
            if (a.fields().differs(field, b.fields())) {
                cost += cost(field, a.fields(), b.fields());
                moved = moved && MOVES.contains(field);
            }
        }
        return cost + rows(Math.abs(a.row() - b.row()), moved) + (sections ? sections(a, b) : 0);
    }

    /** A block that is otherwise equal may have moved: the stride before it changed. Others belong to their resolution. */
    private static int rows(int rows, boolean moved) {
        return rows == 0 ? 0 : moved ? EQUAL_IN_OTHER_ROW + FURTHER_ROW * rows : OTHER_ROW * rows;
    }

    /** Some papers begin their body with what others call a stem. In heads, blocks of two kinds replace each other. */
    private static int sections(Kind a, Kind b) {
        boolean sameKind = !a.fields().differs(Field.BLOCK, b.fields());
        if (a.section() == b.section()) {
            return sameKind || a.section() != Stage.Section.HEAD ? 0 : OTHER_KIND_IN_HEAD;
        }
        boolean head = a.section() == Stage.Section.HEAD || b.section() == Stage.Section.HEAD;
        return !head ? STEM_AND_BODY : sameKind ? HEAD_AND_OTHER : OTHER_ROW;
    }

    /** A width that differs by an octave or more costs its whole weight, a little difference a quarter of it. */
    private static int cost(Field field, BlockFields a, BlockFields b) {
        int weight = field.weight();
        if (!field.isWidth()) {
            return weight;
        }
        double octaves = Math.min(1, Math.abs(logarithm(a.get(field)) - logarithm(b.get(field))));
        int least = weight / LEAST_WIDTH_SHARE;
        return least + (int) Math.round((weight - least) * octaves);
    }

    private static double logarithm(Optional<Value> value) {
        return value.orElse(Value.of(1)) instanceof Value.Numeric(BigDecimal number) && number.signum() > 0
                ? Math.log(number.doubleValue()) / Math.log(2)
                : 0;
    }
}
