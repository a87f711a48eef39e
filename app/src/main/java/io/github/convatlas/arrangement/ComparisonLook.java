package io.github.convatlas.arrangement;

import io.github.convatlas.compare.detail.RowAlignment;

/**
 * How networks beside each other are looked at.
 *
 * @param rows     which of their resolutions stand beside each other
 * @param diagrams whether their diagrams stand above the tables
 * @param charts   how their charts are looked at
 */
public record ComparisonLook(RowAlignment.Rule rows, Diagrams diagrams, ChartLook charts) {
    /** Rows by halvings, diagrams where there is room, charts as usual. */
    public static final ComparisonLook USUAL = new ComparisonLook(RowAlignment.Rule.HALVINGS, Diagrams.BY_ROOM,
            ChartLook.USUAL);

    /** Where the diagrams of a comparison are. */
    public enum Diagrams {
        /** Above the tables, if there is room for both. */
        BY_ROOM,
        /** Above the tables. */
        SHOWN,
        /** Nowhere. */
        HIDDEN
    }

    /** The same with rows that stand beside each other by another rule. */
    public ComparisonLook withRows(RowAlignment.Rule other) {
        return new ComparisonLook(other, diagrams, charts);
    }

    /** The same with diagrams or without. */
    public ComparisonLook withDiagrams(Diagrams other) {
        return new ComparisonLook(rows, other, charts);
    }

    /** The same with other charts. */
    public ComparisonLook withCharts(ChartLook other) {
        return new ComparisonLook(rows, diagrams, other);
    }
}
