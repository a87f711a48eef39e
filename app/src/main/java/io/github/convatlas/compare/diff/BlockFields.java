package io.github.convatlas.compare.diff;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The fields of a block: from its arguments where its kind has them, else read from its layers, so that blocks of different
 * kinds, of specs and of files, can be compared. A field that does not apply is missing.
 *
 * @param values by field
 */
public record BlockFields(Map<Field, Value> values) {
    /** Copies the map. */
    public BlockFields {
        values = Collections.unmodifiableMap(values.isEmpty() ? Map.of() : new EnumMap<>(values));
    }

    /**
     * The fields of a block, all but its resolution.
     *
     * @param network it belongs to
     * @param block   itself
     */
    public static BlockFields of(ShapedNetwork network, BlockInstance block) {
        return new BlockFields(new FieldReading(network, block).values());
    }

    /** The value of a field; nothing where it does not apply. */
    public Optional<Value> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** What differs from these fields to others, in the order of {@link Field}. */
    public List<FieldChange> to(BlockFields other) {
        return Arrays.stream(Field.values()).filter(field -> differs(field, other))
                .map(field -> new FieldChange(field, get(field), other.get(field))).toList();
    }

    /** Whether others say something else of a field. */
    boolean differs(Field field, BlockFields other) {
        Value own = values.get(field);
        Value others = other.values.get(field);
        boolean comparable = !field.onlyWhereBothHaveIt() || (own != null && others != null);
        return comparable && !Objects.equals(own, others);
    }
}
