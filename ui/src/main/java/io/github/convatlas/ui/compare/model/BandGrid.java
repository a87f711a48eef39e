package io.github.convatlas.ui.compare.model;

import io.github.convatlas.ui.compare.model.Comparison.Placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Puts the entries of a band into lines, so that what became of an entry of the first column stands beside it. */
final class BandGrid {
    private final int entries;
    /** For each column what stands beside each entry of the first one. */
    private final List<List<Optional<Placed>>> beside = new ArrayList<>();
    /** For each column what stands before the first entry, and after each: one place more than there are entries. */
    private final List<List<List<Placed>>> between = new ArrayList<>();

    /**
     * An entry with its counterpart.
     *
     * @param placed itself
     * @param beside which entry of the first column; nothing where it has no counterpart there
     */
    record Anchored(Placed placed, OptionalInt beside) {
    }

    private BandGrid(int entries) {
        this.entries = entries;
    }

    /**
     * The lines: for each, what each column has there.
     *
     * @param first  the entries of the first column
     * @param others those of the other columns
     */
    static List<List<Optional<Placed>>> of(List<Placed> first, List<List<Anchored>> others) {
        var grid = new BandGrid(first.size());
        grid.add(IntStream.range(0, first.size())
                .mapToObj(index -> new Anchored(first.get(index), OptionalInt.of(index))).toList());
        others.forEach(grid::add);
        return grid.lines();
    }

    private void add(List<Anchored> column) {
        List<Optional<Placed>> own = new ArrayList<>(IntStream.range(0, entries)
                .<Optional<Placed>>mapToObj(_ -> Optional.empty()).toList());
        List<List<Placed>> gaps = IntStream.rangeClosed(0, entries).<List<Placed>>mapToObj(_ -> new ArrayList<>())
                .toList();
        int next = 0;
        for (Anchored entry : column) {
            int wish = entry.beside().orElse(-1);
            if (wish >= next) {
                own.set(wish, Optional.of(entry.placed()));
                next = wish + 1;
            } else {
                gaps.get(next).add(entry.placed());
            }
        }
        beside.add(own);
        between.add(gaps);
    }

    private List<List<Optional<Placed>>> lines() {
        var lines = new ArrayList<List<Optional<Placed>>>();
        for (int entry = 0; entry <= entries; entry++) {
            int at = entry;
            int most = between.stream().mapToInt(gaps -> gaps.get(at).size()).max().orElse(0);
            for (int line = 0; line < most; line++) {
                int nth = line;
                lines.add(between.stream().map(gaps -> gaps.get(at)).map(
                        gap -> nth < gap.size() ? Optional.of(gap.get(nth)) : Optional.<Placed>empty()).toList());
            }
            if (entry < entries) {
                lines.add(beside.stream().map(own -> own.get(at)).toList());
            }
        }
        return lines;
    }
}
