package io.github.convatlas.ui.compare.section;

import io.github.convatlas.chart.AccuracyChart;
import io.github.convatlas.export.diff.DiffSheet;
import io.github.convatlas.export.sheet.BlocksSheet;
import io.github.convatlas.export.sheet.CostsSheet;
import io.github.convatlas.export.sheet.CountsSheet;
import io.github.convatlas.export.sheet.TotalsSheet;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.table.TableExport;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.compare.model.Comparison;
import io.github.convatlas.ui.workspace.Knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;

/** Copies and saves the tables of the comparison that is shown. */
public final class TableActions {
    private final Texts texts;
    private final TableExport export;
    private final Supplier<Optional<Comparison>> shown;
    private final Supplier<Optional<Knowledge>> facts;

    /** Which table. */
    public enum Which {
        /** The 3x3 counts. */
        COUNTS,
        /** The totals. */
        TOTALS,
        /** The block tables. */
        BLOCKS,
        /** MACs by resolution. */
        MACS,
        /** Params by resolution. */
        PARAMS,
        /** What changes from the first network to the second. */
        CHANGES;

        /** Its name in keys of texts and in names of files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The tables of what is shown.
     *
     * @param export copies and saves
     * @param shown  what is shown at the moment, if anything
     * @param facts  what is published, once it is read
     */
    public TableActions(TableExport export, Supplier<Optional<Comparison>> shown,
            Supplier<Optional<Knowledge>> facts) {
        this.texts = export.texts();
        this.export = export;
        this.shown = shown;
        this.facts = facts;
    }

    /** The button at the title of a section, for what is shown when it is used. */
    public MenuButton button(Which which) {
        return export.button(offer(which));
    }

    /** The button beside the sentence about what changes from the first network to this column. */
    public MenuButton changes(int column) {
        TableOffer first = offer(Which.CHANGES);
        Locale language = texts.language().locale();
        return export.button(new TableOffer(column == 1 ? first.key() : first.key() + "-" + column, first.about(),
                first.copied(), () -> shown.get().filter(comparison -> comparison.diffs().size() >= column)
                        .map(comparison -> () -> DiffSheet.of(comparison.diffs().get(column - 1), language))));
    }

    /** Puts a table into the clipboard. */
    public void copy(Which which, TableFormat format) {
        export.copy(offer(which), format);
    }

    /** Asks for a file and writes a table into it. */
    public void save(Which which) {
        export.save(offer(which));
    }

    private TableOffer offer(Which which) {
        Locale language = texts.language().locale();
        return new TableOffer(which.key(), texts.get("compare.export." + which.key()),
                format -> texts.get("compare.copied." + which.key(), format),
                () -> shown.get().map(comparison -> () -> table(which, comparison, language)));
    }

    private Table table(Which which, Comparison comparison, Locale language) {
        return switch (which) {
            case COUNTS -> CountsSheet.of(comparison.counts(), comparison.printed(), comparison.article(), language);
            case TOTALS -> TotalsSheet.of(comparison.totals(), accuracies(comparison), language);
            case BLOCKS -> BlocksSheet.of(comparison.blocks(), language);
            case MACS -> CostsSheet.of(comparison.costs(), true, language);
            case PARAMS -> CostsSheet.of(comparison.costs(), false, language);
            case CHANGES -> DiffSheet.of(comparison.diffs().getFirst(), language);
        };
    }

    private List<Optional<PublishedFact>> accuracies(Comparison comparison) {
        return facts.get().map(known -> comparison.columns().stream()
                .map(column -> AccuracyChart.accuracy(known.facts(), column.network().identity())).toList())
                .orElse(List.of());
    }
}
