package io.github.convatlas.compare.diff;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.FoundBlocks;
import io.github.convatlas.compare.TotalsTable;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What changes from one network to another: their blocks are aligned in order, resolution by resolution, and each pair is
 * compared field by field.
 *
 * @param a       the first network
 * @param b       the second one
 * @param changes every block of both exactly once, in the order of each
 * @param totals  of both; the second against the first
 * @param census  the 3x3 counts row by row, as many rows as the longer one has
 */
public record NetworkDiff(Side a, Side b, List<BlockChange> changes, TotalsTable totals, List<CountChange> census) {
    private static final int FEWEST_EVERYWHERE = 3;
    private static final Comparator<PlacedBlock> PLACE = Comparator.comparing(PlacedBlock::section)
            .thenComparing(PlacedBlock::row);

    /** Copies the lists. */
    public NetworkDiff {
        changes = List.copyOf(changes);
        census = List.copyOf(census);
    }

    /**
     * One of the networks.
     *
     * @param identity which
     * @param input    longer side of the picture it reads in pixels
     */
    public record Side(NetworkIdentity identity, int input) {
        static Side of(ShapedNetwork network) {
            return new Side(network.identity(), network.input().extent().longest());
        }
    }

    /**
     * The 3x3 count of a row of resolutions.
     *
     * @param row         its index, 0 for the side of the picture
     * @param resolutionA in the first network, in pixels
     * @param resolutionB in the second
     * @param a           count of the first network
     * @param b           count of the second
     */
    public record CountChange(int row, int resolutionA, int resolutionB, int a, int b) {
    }

    /**
     * What changes from one network to another. For 2,000 blocks each it takes a fraction of a second, so not on a thread
     * that draws.
     *
     * @param first  a network; one without known blocks is taken apart first
     * @param second another one
     */
    public static NetworkDiff of(ShapedNetwork first, ShapedNetwork second) {
        ShapedNetwork a = FoundBlocks.of(first);
        ShapedNetwork b = FoundBlocks.of(second);
        PlacedBlocks blocksOfA = PlacedBlocks.of(a);
        PlacedBlocks blocksOfB = PlacedBlocks.of(b);
        Stream<BlockChange> changes = steps(blocksOfA, blocksOfB).stream()
                .map(step -> change(step, blocksOfA.blocks(), blocksOfB.blocks()));
        return new NetworkDiff(Side.of(a), Side.of(b), ordered(changes.toList()), TotalsTable.of(List.of(a, b)),
                census(a, b));
    }

    /** Always aligned in the same direction, so that what is added one way is removed the other way. */
    private static List<Alignment.Step> steps(PlacedBlocks a, PlacedBlocks b) {
        return key(a).compareTo(key(b)) <= 0
                ? Alignment.of(new PairCosts(a, b))
                : Alignment.of(new PairCosts(b, a)).stream().map(Alignment.Step::reversed).toList();
    }

    private static String key(PlacedBlocks blocks) {
        var text = new StringBuilder();
        blocks.blocks().forEach(placed -> text.append(placed.row()).append(placed.section()).append(placed.fields()));
        return text.toString();
    }

    private static BlockChange change(Alignment.Step step, List<PlacedBlock> a, List<PlacedBlock> b) {
        if (step.second().isEmpty()) {
            return new BlockChange.Removed(a.get(step.first().orElseThrow()));
        }
        PlacedBlock after = b.get(step.second().getAsInt());
        return step.first().isEmpty()
                ? new BlockChange.Added(after)
                : BlockChange.pair(a.get(step.first().getAsInt()), after);
    }

    /** Between two pairs, what came and what went is in the order of resolutions; at one of them, what went comes first. */
    private static List<BlockChange> ordered(List<BlockChange> changes) {
        var ordered = new ArrayList<BlockChange>();
        var removed = new ArrayDeque<BlockChange>();
        var added = new ArrayDeque<BlockChange>();
        for (BlockChange change : changes) {
            switch (change) {
                case BlockChange.Removed _ -> removed.add(change);
                case BlockChange.Added _ -> added.add(change);
                case BlockChange.Same _,BlockChange.Changed _ -> {
                    merge(removed, added, ordered);
                    ordered.add(change);
                }
            }
        }
        merge(removed, added, ordered);
        return ordered;
    }

    private static void merge(Deque<BlockChange> removed, Deque<BlockChange> added, List<BlockChange> ordered) {
        while (!removed.isEmpty() || !added.isEmpty()) {
            boolean first = added.isEmpty() || (!removed.isEmpty()
                    && PLACE.compare(removed.getFirst().block(), added.getFirst().block()) <= 0);
            ordered.add(first ? removed.remove() : added.remove());
        }
    }

    private static List<CountChange> census(ShapedNetwork a, ShapedNetwork b) {
        ConvCensus ofA = ConvCensus.of(a, CensusRule.ARTICLE);
        ConvCensus ofB = ConvCensus.of(b, CensusRule.ARTICLE);
        return IntStream.range(0, Math.max(ofA.rows().count(), ofB.rows().count()))
                .mapToObj(row -> new CountChange(row, ofA.rows().resolution(row), ofB.rows().resolution(row),
                        at(ofA.counts(), row), at(ofB.counts(), row)))
                .toList();
    }

    private static int at(List<Integer> counts, int row) {
        return row < counts.size() ? counts.get(row) : 0;
    }

    /** The changes of blocks with weights of their own: what people call the blocks of a network. */
    public Stream<BlockChange> weighted() {
        return changes.stream().filter(change -> change.block().hasWeights());
    }

    /**
     * What changes in the same way wherever it can be told of both blocks of a pair, such as the activation: worth saying
     * once, and not of each of three pairs or more.
     */
    public List<FieldChange> everywhere() {
        return Arrays.stream(Field.values()).flatMap(field -> everywhere(field).stream()).toList();
    }

    private Optional<FieldChange> everywhere(Field field) {
        List<Optional<FieldChange>> told = changes.stream()
                .filter(change -> change.before().flatMap(placed -> placed.fields().get(field)).isPresent()
                        && change.after().flatMap(placed -> placed.fields().get(field)).isPresent())
                .map(change -> change.differences().stream().filter(other -> other.field() == field).findFirst())
                .toList();
        return told.size() < FEWEST_EVERYWHERE || told.stream().distinct().count() > 1
                ? Optional.empty()
                : told.getFirst();
    }

    /** Whether nothing changes but perhaps the size of the picture. */
    public boolean isSame() {
        return changes.stream().allMatch(BlockChange.Same.class::isInstance);
    }

    /** The changes with neighbors joined that say the same of blocks with the same labels at one resolution. */
    public List<FoldedChange> folded() {
        var folded = new ArrayList<FoldedChange>();
        for (BlockChange change : changes) {
            if (!folded.isEmpty() && folded.getLast().isLike(change)) {
                folded.add(folded.removeLast().and(change));
            } else {
                folded.add(new FoldedChange(List.of(change)));
            }
        }
        return folded;
    }
}
