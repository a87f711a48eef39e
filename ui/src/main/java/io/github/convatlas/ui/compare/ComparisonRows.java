package io.github.convatlas.ui.compare;

import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.ui.compare.chart.BarsSection;
import io.github.convatlas.ui.compare.chart.ChartExport;
import io.github.convatlas.ui.compare.chart.ScatterSection;
import io.github.convatlas.ui.compare.model.Comparison;
import io.github.convatlas.ui.compare.section.BlocksSection;
import io.github.convatlas.ui.compare.section.ChangesSection;
import io.github.convatlas.ui.compare.section.ColumnHeads;
import io.github.convatlas.ui.compare.section.CountsSection;
import io.github.convatlas.ui.compare.section.Page;
import io.github.convatlas.ui.compare.section.TableActions;
import io.github.convatlas.ui.compare.section.TableActions.Which;
import io.github.convatlas.ui.compare.section.TotalsSection;
import io.github.convatlas.ui.compare.sheet.Footnotes;
import io.github.convatlas.ui.compare.sheet.SheetRow;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.ArrayList;
import java.util.List;

/** The sections of a comparison, one below the other. */
final class ComparisonRows {
    /** What more networks than these change takes too many sentences for the top. */
    private static final int BRIEF = 2;
    private final CompareFeature.Models models;
    private final TableActions actions;
    private final ChartExport export;
    private final WorkContext context;

    ComparisonRows(CompareFeature.Models models, TableActions actions, WorkContext context) {
        this.models = models;
        this.actions = actions;
        this.export = new ChartExport(context);
        this.context = context;
    }

    List<SheetRow> of(Comparison comparison) {
        var page = new Page(comparison, context.texts(), context.state().unitProperty().get(), palette(),
                context.library().knowledgeProperty().get(), models.tables());
        var footnotes = new Footnotes();
        var rows = new ArrayList<SheetRow>(new ColumnHeads(page, footnotes).rows());
        List<SheetRow> changes = new ChangesSection(page).rows(actions::changes);
        boolean brief = comparison.diffs().size() <= BRIEF;
        rows.addAll(brief ? changes : List.of());
        rows.addAll(new CountsSection(page, footnotes).rows(() -> actions.button(Which.COUNTS)));
        rows.addAll(new TotalsSection(page).rows(() -> actions.button(Which.TOTALS)));
        rows.addAll(new BarsSection(page, export, models.charts().looking()).rows(actions));
        rows.addAll(new ScatterSection(page, models.charts(), export, context).rows());
        rows.addAll(brief ? List.of() : changes);
        rows.addAll(new BlocksSection(page).rows(() -> actions.button(Which.BLOCKS)));
        return rows;
    }

    private Palette palette() {
        return switch (context.state().themeProperty().get()) {
            case LIGHT -> Palette.light();
            case DARK -> Palette.dark();
        };
    }
}
