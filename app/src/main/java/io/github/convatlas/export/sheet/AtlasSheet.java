package io.github.convatlas.export.sheet;

import io.github.convatlas.compare.AtlasEntry;
import io.github.convatlas.compare.Metric;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;

import java.util.List;
import java.util.Locale;

/** Lays a list of networks out: a row for each, params and MACs in three digits for people. */
public final class AtlasSheet {
    private AtlasSheet() {
    }

    /** These networks in this order. */
    public static Table of(List<AtlasEntry> entries, Locale language) {
        var words = new Words(language);
        var sheet = new Table.Builder().columns(Table.Column.left(words.get("atlas.id")),
                Table.Column.left(words.get("atlas.title")), Table.Column.left(words.get("atlas.family")),
                Table.Column.right(words.get("atlas.year")), Table.Column.right(words.metric(Metric.PARAMS)),
                Table.Column.right(words.metric(Metric.MACS)), Table.Column.right(words.get("atlas.resolution")));
        for (AtlasEntry entry : entries) {
            sheet.row(Cell.text(entry.spec().id()), Cell.text(entry.spec().title()),
                    Cell.text(entry.spec().family()), Cell.plain(entry.spec().year()),
                    Cell.compact(entry.total().params()), Cell.compact(entry.total().macs()),
                    Cell.plain(entry.resolution()));
        }
        return sheet.build();
    }
}
