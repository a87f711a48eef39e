package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a block from one network to another. */
public sealed interface BlockChange {
    /**
     * Both have it, equal in every field.
     *
     * @param a in the first
     * @param b in the second
     */
    record Same(PlacedBlock a, PlacedBlock b) implements BlockChange {
    }

    /**
     * The second has another in its place.
     *
     * @param a      in the first
     * @param b      in the second
     * @param fields what differs; never empty
     */
    record Changed(PlacedBlock a, PlacedBlock b, List<FieldChange> fields) implements BlockChange {
        /** Copies the list and checks that there is a difference. */
        public Changed {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("a changed block differs in a field");
            }
        }
    }

    /**
     * Only the second has it.
     *
     * @param b in the second
     */
    record Added(PlacedBlock b) implements BlockChange {
    }

    /**
     * Only the first has it.
     *
     * @param a in the first
     */
    record Removed(PlacedBlock a) implements BlockChange {
    }

    /** A pair of blocks: same or changed. A row of resolutions counts as a field, its side in pixels alone does not. */
    static BlockChange pair(PlacedBlock a, PlacedBlock b) {
        var fields = new ArrayList<>(a.fields().to(b.fields()));
        if (a.row() != b.row() && a.resolution() != b.resolution()) {
            fields.add(new FieldChange(Field.RESOLUTION, Optional.of(Value.of(a.resolution())),
                    Optional.of(Value.of(b.resolution()))));
        }
        return fields.isEmpty() ? new Same(a, b) : new Changed(a, b, fields);
    }

    /** The block of the first network; nothing where it was added. */
    default Optional<PlacedBlock> before() {
        return switch (this) {
            case Same(PlacedBlock a, _) -> Optional.of(a);
            case Changed(PlacedBlock a, _, _) -> Optional.of(a);
            case Removed(PlacedBlock a) -> Optional.of(a);
            case Added _ -> Optional.empty();
        };
    }

    /** The block of the second network; nothing where it was removed. */
    default Optional<PlacedBlock> after() {
        return switch (this) {
            case Same(_, PlacedBlock b) -> Optional.of(b);
            case Changed(_, PlacedBlock b, _) -> Optional.of(b);
            case Added(PlacedBlock b) -> Optional.of(b);
            case Removed _ -> Optional.empty();
        };
    }

    /** The fields that differ; empty unless it is changed. */
    default List<FieldChange> differences() {
        return this instanceof Changed(_, _, List<FieldChange> fields) ? fields : List.of();
    }

    /**
     * Whether the block stays what it was, but for what changes everywhere.
     *
     * @param everywhere what {@link NetworkDiff#everywhere} says
     */
    default boolean isKept(List<FieldChange> everywhere) {
        return before().isPresent() && after().isPresent() && everywhere.containsAll(differences());
    }

    /** The block that exists: that of the second network, else that of the first. */
    default PlacedBlock block() {
        return Stream.of(after(), before()).flatMap(Optional::stream).findFirst().orElseThrow();
    }
}
