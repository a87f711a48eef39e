package io.github.convatlas.compare.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Neighbors that change in the same way.
 *
 * @param changes at least one
 */
public record FoldedChange(List<BlockChange> changes) {
    /** Copies the list and checks that it is not empty. */
    public FoldedChange {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a fold has at least one change");
        }
    }

    /** The first of them, which stands for all. */
    public BlockChange first() {
        return changes.getFirst();
    }

    /** How many there are. */
    public int count() {
        return changes.size();
    }

    boolean isLike(BlockChange change) {
        return first().getClass() == change.getClass() && first().differences().equals(change.differences())
                && alike(first().before(), change.before()) && alike(first().after(), change.after());
    }

    FoldedChange and(BlockChange change) {
        return new FoldedChange(Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    private static boolean alike(Optional<PlacedBlock> a, Optional<PlacedBlock> b) {
        return a.map(FoldedChange::key).equals(b.map(FoldedChange::key));
    }

    private static List<Object> key(PlacedBlock placed) {
        return List.of(placed.block().label(), placed.row(), placed.section(), placed.fields());
    }
}
