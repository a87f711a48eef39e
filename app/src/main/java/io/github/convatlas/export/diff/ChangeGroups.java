package io.github.convatlas.export.diff;

import io.github.convatlas.compare.diff.BlockChange;
import io.github.convatlas.compare.diff.Field;
import io.github.convatlas.compare.diff.FieldChange;
import io.github.convatlas.compare.diff.NetworkDiff;
import io.github.convatlas.graph.Value;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What most changed blocks have in common: {@code kernel 3 → 5 in 6, squeeze-and-excitation added in 8}. */
final class ChangeGroups {
    private static final int MOST_VALUES = 2;
    private static final int MOST_GROUPS = 6;
    private final NetworkDiff diff;
    private final List<FieldChange> everywhere;
    private final DiffWords words;

    ChangeGroups(NetworkDiff diff, List<FieldChange> everywhere, DiffWords words) {
        this.diff = diff;
        this.everywhere = everywhere;
        this.words = words;
    }

    String text() {
        Map<Field, Map<String, Integer>> groups = new EnumMap<>(Field.class);
        diff.weighted().forEach(change -> sayings(change).forEach((field, saying) -> groups
                .computeIfAbsent(field, _ -> new LinkedHashMap<>()).merge(saying, 1, Integer::sum)));
        List<String> said = groups.entrySet().stream().flatMap(group -> said(group.getKey(), group.getValue()))
                .toList();
        Stream<String> shown = said.stream().limit(MOST_GROUPS);
        Stream<String> rest = said.size() > MOST_GROUPS ? Stream.of(words.get("more")) : Stream.of();
        return Stream.concat(shown, rest).collect(Collectors.joining(words.get("comma")));
    }

    private Stream<String> said(Field field, Map<String, Integer> sayings) {
        if (sayings.size() > MOST_VALUES) {
            int all = sayings.values().stream().mapToInt(Integer::intValue).sum();
            return Stream.of(words.fill("in", words.fill("another", words.field(field)), Integer.toString(all)));
        }
        return sayings.entrySet().stream()
                .map(saying -> words.fill("in", saying.getKey(), saying.getValue().toString()));
    }

    /** What is said of one block. Of a block of another kind the kind is said; most else about it differs as well. */
    private Map<Field, String> sayings(BlockChange change) {
        Map<Field, String> sayings = new EnumMap<>(Field.class);
        Set<Field> fields = change.differences().stream().map(FieldChange::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        change.differences().stream()
                .filter(difference -> isSaid(difference.field(), fields) && !everywhere.contains(difference))
                .forEach(difference -> sayings.put(difference.field(), saying(difference)));
        return sayings;
    }

    private static boolean isSaid(Field field, Set<Field> changed) {
        return switch (field) {
            case BLOCK, KERNEL, SQUEEZE, RESOLUTION -> true;
            case STRIDE, STRIDE_PLACEMENT, DILATION, EXPANSION, ACTIVATION, OUT, GROUPS, SHORTCUT, NORM ->
                !changed.contains(Field.BLOCK);
            case CONVOLUTIONS, GATE, SQUEEZE_ACTIVATION, LINEAR_END, POINTWISE_GROUPS, BIAS ->
                !changed.contains(Field.BLOCK) && !changed.contains(Field.SQUEEZE);
            case HIDDEN -> !changed.contains(Field.BLOCK) && !changed.contains(Field.EXPANSION)
                    && !changed.contains(Field.OUT) && !changed.contains(Field.IN);
            case RATE -> true;
            case IN -> false;
        };
    }

    private String saying(FieldChange change) {
        return switch (change.field()) {
            case OUT -> words.get(grows(change) ? "wider" : "narrower");
            case HIDDEN -> words.get(grows(change) ? "hiddenWider" : "hiddenNarrower");
            case SQUEEZE -> number(change.before()).signum() == 0
                    ? words.get("gained")
                    : number(change.after()).signum() == 0 ? words.get("lost") : words.field(Field.SQUEEZE);
            case BLOCK, KERNEL, STRIDE, STRIDE_PLACEMENT, DILATION, CONVOLUTIONS, IN, EXPANSION, SQUEEZE_ACTIVATION,
                    GATE, ACTIVATION, LINEAR_END, GROUPS, POINTWISE_GROUPS, SHORTCUT, NORM, BIAS, RATE, RESOLUTION ->
                words.change(change);
        };
    }

    private static boolean grows(FieldChange change) {
        return number(change.after()).compareTo(number(change.before())) > 0;
    }

    private static BigDecimal number(Optional<Value> value) {
        return value.orElse(Value.of(0)) instanceof Value.Numeric(BigDecimal number) ? number : BigDecimal.ZERO;
    }
}
