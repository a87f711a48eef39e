package io.github.convatlas.image;

import io.github.convatlas.image.Labels.Label;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Labels that come with their index. */
final class IndexedLabels {

    private final TreeMap<Integer, Label> byIndex = new TreeMap<>();

    /** Whether the label was taken: its index is new and not absurd. */
    boolean add(int index, Label label) {
        return index >= 0 && index < Labels.MAX_CLASSES && byIndex.putIfAbsent(index, label) == null;
    }

    /** The labels from index 0, or from 1 where the indices are exactly 1 to n; what is left out is "class N". */
    List<Label> list() {
        int first = byIndex.firstKey() == 1 && byIndex.lastKey() == byIndex.size() ? 1 : 0;
        return IntStream.rangeClosed(first, byIndex.lastKey())
                .mapToObj(index -> byIndex.getOrDefault(index, Labels.unknown(index))).toList();
    }
}
