package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The items of a file in the order of its data, while they are collected and rewritten. */
final class Draft {
    private final SequencedMap<String, Item> items = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> channelsLast = new HashSet<>();
    private final Set<String> steps = new HashSet<>();
    private final SequencedMap<String, String> outputs = new LinkedHashMap<>();
    private Map<String, Integer> readers = new HashMap<>();
    private Optional<String> damage = Optional.empty();
    private final Map<Reading, Integer> readings = new EnumMap<>(Reading.class);

    /** What was read as something else than it says. */
    enum Reading {
        /** A scale and a shift of the channels behind a batch normalization, taken as its own. */
        SCALE_BEHIND_NORMALIZATION,
        /** A scale and a shift of the channels, taken as a batch normalization. */
        SCALE_AND_SHIFT
    }

    /** Why the file cannot be right: the end of a sentence that begins with its name. The first one stays. */
    void damaged(String end) {
        damage = damage.or(() -> Optional.of(end));
    }

    Optional<String> damage() {
        return damage;
    }

    void count(Reading reading) {
        readings.merge(reading, 1, Integer::sum);
    }

    int counted(Reading reading) {
        return readings.getOrDefault(reading, 0);
    }

    void add(Item item) {
        items.put(item.tensor(), item);
    }

    void remove(String tensor) {
        items.remove(tensor);
    }

    /** A tensor that is another under a second name. */
    void alias(String tensor, String same) {
        aliases.put(tensor, resolve(same));
        if (isChannelsLast(same)) {
            channelsLast.add(tensor);
        }
    }

    /** The item's tensor a name stands for. */
    String resolve(String tensor) {
        return aliases.getOrDefault(tensor, tensor);
    }

    Optional<Item> item(String tensor) {
        return Optional.ofNullable(items.get(resolve(tensor)));
    }

    boolean has(String tensor) {
        return items.containsKey(resolve(tensor));
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    /** Every name of a tensor, with the item's tensor it stands for. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        items.keySet().forEach(tensor -> names.put(tensor, tensor));
        aliases.forEach((name, tensor) -> names.put(name, tensor));
        return names;
    }

    void setChannelsLast(String tensor, boolean last) {
        if (last) {
            channelsLast.add(tensor);
        } else {
            channelsLast.remove(tensor);
        }
    }

    /** Whether a tensor of the file is NHWC. */
    boolean isChannelsLast(String tensor) {
        return channelsLast.contains(tensor);
    }

    /** A tensor that is the step or zero point of whole numbers, found while the network runs: no data of its own. */
    void setStep(String tensor) {
        steps.add(tensor);
    }

    boolean isStep(String tensor) {
        return steps.contains(tensor);
    }

    void output(String name, String tensor) {
        outputs.put(name, resolve(tensor));
    }

    SequencedMap<String, String> outputs() {
        return outputs;
    }

    Shape shape(String tensor) {
        return item(tensor).map(Item::shape).orElse(Shape.vector(1));
    }

    void countReaders() {
        readers = new HashMap<>();
        items.values().forEach(item -> item.inputs().forEach(input -> readers.merge(input, 1, Integer::sum)));
        outputs.values().forEach(tensor -> readers.merge(tensor, 1, Integer::sum));
    }

    /** Whether only one item reads this one. */
    boolean isReadOnce(Item item) {
        return readers.getOrDefault(item.tensor(), 0) == 1;
    }

    /** Drops what no output depends on, except the inputs in {@code kept}. */
    void dropUnused(Collection<String> kept) {
        Set<String> used = new LinkedHashSet<>(kept);
        List<String> open = new ArrayList<>(outputs.values());
        while (!open.isEmpty()) {
            String tensor = open.removeLast();
            Item item = items.get(tensor);
            if (item != null && used.add(tensor)) {
                open.addAll(item.inputs());
            }
        }
        items.keySet().retainAll(used);
    }
}
