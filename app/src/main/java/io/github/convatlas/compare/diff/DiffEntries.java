package io.github.convatlas.compare.diff;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.compare.diff.DiffEntry.Mark;
import io.github.convatlas.graph.BlockInstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells of the entries of block tables what a diff says of their blocks. */
public final class DiffEntries {
    private final NetworkDiff diff;
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> after = new HashMap<>();

    /** An entry with its place in the diff. */
    private record Placed(int place, DiffEntry entry) {
    }

    /** The entries of the two networks of this diff. */
    public DiffEntries(NetworkDiff diff) {
        this.diff = diff;
        for (int place = 0; place < diff.changes().size(); place++) {
            index(diff.changes().get(place).before(), before, place);
            index(diff.changes().get(place).after(), after, place);
        }
    }

    private static void index(Optional<PlacedBlock> placed, Map<String, Integer> places, int place) {
        placed.ifPresent(block -> places.put(block.block().id(), place));
    }

    /**
     * The entries of the second network, each once and in order, and between them what was removed from the first.
     *
     * @param first  entries of the first network, some or all
     * @param second those of the second beside them
     */
    public List<DiffEntry> of(List<BlockTable.Row> first, List<BlockTable.Row> second) {
        var placed = new ArrayList<Placed>();
        second.forEach(row -> placed.add(new Placed(place(row, after), entry(row))));
        for (BlockTable.Row row : first) {
            List<BlockInstance> gone = row.blocks().stream().filter(this::isRemoved).toList();
            if (!gone.isEmpty()) {
                var removed = new BlockTable.Row(row.resolution(), row.label(), gone.size(), row.stride(),
                        row.section(), gone);
                placed.add(new Placed(place(removed, before),
                        new DiffEntry(removed, Mark.REMOVED, List.of(), 0, List.of())));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::place));
        return placed.stream().map(Placed::entry).toList();
    }

    /**
     * Beside which entry of the first network an entry belongs: that of its first block with a counterpart there.
     *
     * @param entry of {@link #of}
     * @param first the entries of the first network that it was told against
     * @return the index of that entry; nothing where it has no counterpart among them
     */
    public OptionalInt beside(DiffEntry entry, List<BlockTable.Row> first) {
        Stream<String> counterparts = entry.entry().blocks().stream().flatMap(block -> entry.mark() == Mark.REMOVED
                ? Stream.of(block.id())
                : change(block, after).flatMap(BlockChange::before).map(placed -> placed.block().id()).stream());
        Set<String> ids = counterparts.collect(Collectors.toSet());
        return IntStream.range(0, first.size())
                .filter(row -> first.get(row).blocks().stream().anyMatch(block -> ids.contains(block.id())))
                .findFirst();
    }

    private static int place(BlockTable.Row row, Map<String, Integer> places) {
        return row.blocks().stream().mapToInt(block -> places.getOrDefault(block.id(), 0)).min().orElse(0);
    }

    private boolean isRemoved(BlockInstance block) {
        return change(block, before).filter(BlockChange.Removed.class::isInstance).isPresent();
    }

    private Optional<BlockChange> change(BlockInstance block, Map<String, Integer> places) {
        return Optional.ofNullable(places.get(block.id())).map(diff.changes()::get);
    }

    private DiffEntry entry(BlockTable.Row row) {
        List<BlockChange> met = row.blocks().stream().flatMap(block -> change(block, after).stream())
                .filter(change -> change.before().isPresent()).toList();
        List<FieldChange> fields = distinct(met, change -> change.differences());
        List<String> against = distinct(met,
                change -> change.before().map(placed -> placed.block().label()).stream().toList());
        Mark mark = met.isEmpty()
                ? Mark.ADDED
                : fields.isEmpty() && met.size() == row.repeat() ? Mark.SAME : Mark.CHANGED;
        return new DiffEntry(row, mark, fields, met.size(), against);
    }

    private static <T> List<T> distinct(List<BlockChange> changes, Function<BlockChange, List<T>> values) {
        return changes.stream().flatMap(change -> values.apply(change).stream()).distinct().toList();
    }
}
