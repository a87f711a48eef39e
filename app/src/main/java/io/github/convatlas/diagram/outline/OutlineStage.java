package io.github.convatlas.diagram.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A stage: a line of the network's table with all its blocks. One of several rows can be drawn as one box.
 *
 * @param id    name of the stage
 * @param whole all its blocks as one row
 * @param rows  its rows; at least one
 */
public record OutlineStage(String id, OutlineRow whole, List<OutlineRow> rows) {
    private static final String PARTS = ", ";
    private static final int MOST = 3;

    /** Copies the rows and checks that there is one. */
    public OutlineStage {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("stage " + id + " needs a row");
        }
    }

    /** Whether there is more in it than its one row. */
    public boolean opens() {
        return rows.size() > 1;
    }

    /** What the labels of the rows have in common; their beginnings where those differ. */
    static String label(List<OutlineRow> rows) {
        List<List<String>> labels = rows.stream().map(row -> List.of(row.label().split(PARTS, -1))).toList();
        Set<String> kinds = new LinkedHashSet<>(labels.stream().map(List::getFirst).toList());
        var common = new ArrayList<String>();
        common.add(kinds.size() > MOST
                ? String.join(" · ", kinds.stream().limit(MOST).toList()) + "…"
                : String.join(" · ", kinds));
        List<String> first = labels.getFirst();
        IntStream.range(1, first.size()).filter(part -> labels.stream()
                .allMatch(label -> part < label.size() && label.get(part).equals(first.get(part))))
                .mapToObj(first::get).forEach(common::add);
        return String.join(PARTS, common);
    }
}
