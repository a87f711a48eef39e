package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What it costs to let one block stand for another, in hundredths of leaving one block out. Blocks whose pair would cost more
 * than leaving both out are not paired. Every field is a number before the first cost is asked for, so that millions of
 * pairs are cheap.
 */
final class PairCosts {
    /** Leaving a block out. */
    static final int ALONE = 100;
    private static final int NEVER = 10 * ALONE;
    private static final int OTHER_ROW = 150;
    private static final int OTHER_SECTION = 120;
    private static final int LEAST_WIDTH_SHARE = 4;
    private static final int ABSENT = -1;
    private static final Field[] FIELDS = Field.values();
    private final List<Coded> first;
    private final List<Coded> second;
    private final boolean sections;

    /** A block as numbers: a code for each field, and the logarithm of those that are widths. */
    private record Coded(int family, int section, int row, int[] codes, double[] widths) {
    }

    PairCosts(PlacedBlocks first, PlacedBlocks second) {
        Map<Object, Integer> codes = new HashMap<>();
        this.first = coded(first, codes);
        this.second = coded(second, codes);
        this.sections = first.hasSections() && second.hasSections();
    }

    private static List<Coded> coded(PlacedBlocks blocks, Map<Object, Integer> known) {
        var all = new ArrayList<Coded>();
        for (PlacedBlock placed : blocks.blocks()) {
            var codes = new int[FIELDS.length];
            var widths = new double[FIELDS.length];
            for (Field field : FIELDS) {
                codes[field.ordinal()] = placed.fields().get(field)
                        .map(value -> known.computeIfAbsent(value, _ -> known.size())).orElse(ABSENT);
                widths[field.ordinal()] = placed.fields().get(field).map(PairCosts::logarithm).orElse(0.0);
            }
            int family = known.computeIfAbsent(blocks.family(placed), _ -> known.size());
            all.add(new Coded(family, placed.section().ordinal(), placed.row(), codes, widths));
        }
        return List.copyOf(all);
    }

    private static double logarithm(Value value) {
        return value instanceof Value.Numeric(BigDecimal number) && number.signum() > 0
                ? Math.log(number.doubleValue()) / Math.log(2)
                : 0;
    }

    int firstCount() {
        return first.size();
    }

    int secondCount() {
        return second.size();
    }

    /** The cost of this pair; 0 for blocks that are equal in every field. */
    int of(int i, int j) {
        Coded a = first.get(i);
        Coded b = second.get(j);
        if (a.family() != b.family()) {
            return NEVER;
        }
        int cost = OTHER_ROW * Math.abs(a.row() - b.row());
        cost += sections && a.section() != b.section() ? OTHER_SECTION : 0;
        for (int index = 0; index < FIELDS.length && cost < NEVER; index++) {
            cost += a.codes()[index] == b.codes()[index] ? 0 : difference(FIELDS[index], a, b);
        }
        return cost;
    }

    private static int difference(Field field, Coded a, Coded b) {
        int index = field.ordinal();
        boolean oneSided = a.codes()[index] == ABSENT || b.codes()[index] == ABSENT;
        if (oneSided) {
            return field.onlyWhereBothHaveIt() ? 0 : field.weight();
        }
        if (!field.isWidth()) {
            return field.weight();
        }
        double octaves = Math.min(1, Math.abs(a.widths()[index] - b.widths()[index]));
        int least = field.weight() / LEAST_WIDTH_SHARE;
        return least + (int) Math.round((field.weight() - least) * octaves);
    }
}
