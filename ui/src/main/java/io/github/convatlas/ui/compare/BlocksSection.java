package io.github.convatlas.ui.compare;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.compare.detail.BlockFacts;
import io.github.convatlas.compare.detail.BlockFacts.Fact;
import io.github.convatlas.compare.detail.BlockMatching.Match;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.ui.compare.Comparison.Band;
import io.github.convatlas.ui.compare.Comparison.Placed;
import io.github.convatlas.ui.compare.Page.RowHead;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The block tables side by side: what equals the first column is quiet, what differs is underlined. */
final class BlocksSection {
    private static final String SEPARATOR = ", ";
    private final Page page;

    BlocksSection(Page page) {
        this.page = page;
    }

    List<SheetRow> rows(Supplier<Node> actions) {
        var rows = new ArrayList<SheetRow>();
        String caption = page.comparison().columns().size() > 1
                ? page.texts().get("compare.blocks.rule", page.name(0))
                : "";
        rows.add(Page.title(TableActions.Which.BLOCKS, page.texts().get("compare.blocks"), caption, actions));
        List<Band> bands = page.comparison().bands();
        for (int index = 0; index < bands.size(); index++) {
            for (int line = 0; line < bands.get(index).lines(); line++) {
                rows.add(row(bands.get(index), index, line));
            }
        }
        return rows;
    }

    private SheetRow row(Band band, int index, int line) {
        String name = band.line().map(page::lineName).orElse(page.texts().get("compare.blocks.head"));
        String rule = line > 0 ? "" : index == 0 ? "ruled" : "hairline";
        var head = new RowHead("row-block-" + index + "-" + line, line > 0 ? "" : name,
                band.line().isPresent() ? "sheet-number" : "sheet-name", rule, "");
        return new SheetRow.Cells(head.part(), IntStream.range(0, band.columns().size()).mapToObj(column -> {
            String key = "block-" + page.slot(column) + "-" + index + "-" + line;
            List<Placed> entries = band.columns().get(column);
            return line < entries.size()
                    ? cell(key, column, entries.get(line), new Place(name, rule))
                    : blank(key, column, new Place(name, rule));
        }).toList());
    }

    /**
     * Where a cell stands.
     *
     * @param name of its resolution
     * @param rule style of the line above it
     */
    private record Place(String name, String rule) {
    }

    private Part<SheetCell> blank(String key, int column, Place place) {
        String spoken = page.texts().get("compare.blocks.none", page.name(column), place.name());
        return new Part<>(key, spoken + place.rule(), () -> new SheetCell(key, spoken).styled(place.rule()));
    }

    private Part<SheetCell> cell(String key, int column, Placed placed, Place place) {
        BlockTable.Row entry = placed.entry();
        var explanation = new ArrayList<String>();
        explanation.add(page.texts().get("compare.blocks.at", page.name(column), place.name(), whole(entry)));
        explanation.addAll(explain(placed));
        String id = entry.blocks().getFirst().id();
        return new Part<>(key, List.of(placed, explanation, place),
                () -> new SheetCell(key, String.join(". ", explanation), text(placed)).explained(explanation)
                        .doing(() -> page.model().pick(page.slot(column), id)).styled(place.rule()));
    }

    private static String whole(BlockTable.Row entry) {
        return entry.label() + (entry.repeat() > 1 ? " ×" + entry.repeat() : "")
                + (entry.stride() > 1 ? " /" + entry.stride() : "");
    }

    private List<String> explain(Placed placed) {
        return placed.match().map(match -> switch (match) {
            case Match.Same _ -> List.of(page.texts().get("compare.blocks.same", page.name(0)));
            case Match.Added() -> List.of(page.texts().get("compare.blocks.added", page.name(0)));
            case Match.Changed(_, List<BlockFacts.Change> changes) -> {
                var lines = new ArrayList<String>();
                lines.add(page.texts().get("compare.blocks.against", page.name(0),
                        placed.counterpart().map(BlocksSection::whole).orElse("")));
                changes.forEach(change -> lines.add(sentence(change)));
                yield lines;
            }
        }).orElse(List.of());
    }

    private String sentence(BlockFacts.Change change) {
        String fact = page.texts().get("compare.fact." + change.fact().name().toLowerCase(Locale.ROOT));
        return page.texts().get("compare.blocks.change", fact, orNone(change.from()), orNone(change.to()));
    }

    private String orNone(String value) {
        return value.isEmpty() ? page.texts().get("compare.fact.none") : value;
    }

    private TextFlow text(Placed placed) {
        BlockTable.Row entry = placed.entry();
        Set<Fact> changed = underlined(placed);
        boolean quiet = placed.match().filter(Match.Same.class::isInstance).isPresent();
        boolean gated = hasGate(entry);
        var flow = new TextFlow();
        flow.getStyleClass().add("block");
        if (placed.match().filter(Match.Added.class::isInstance).isPresent()) {
            flow.getChildren().add(piece("+ ", "block-added", false));
        }
        addLabel(flow, placed, changed, gated);
        if (gated) {
            flow.getChildren().addAll(piece(" ", "block-text", false),
                    piece("SE", "block-mark", changed.contains(Fact.SQUEEZE)));
        }
        if (entry.stride() > 1 || changed.contains(Fact.STRIDE)) {
            flow.getChildren().add(piece(" /" + entry.stride(), "block-stride", changed.contains(Fact.STRIDE)));
        }
        if (entry.repeat() > 1 || changed.contains(Fact.REPEAT)) {
            flow.getChildren().add(piece(" ×" + entry.repeat(), "block-repeat", changed.contains(Fact.REPEAT)));
        }
        if (quiet) {
            flow.getChildren().forEach(text -> text.getStyleClass().add("quiet-block"));
        }
        return flow;
    }

    /** The numbers that differ are underlined; the operation is, where it differs in a way its label does not show. */
    private static void addLabel(TextFlow flow, Placed placed, Set<Fact> changed, boolean gated) {
        String[] own = placed.entry().label().split(SEPARATOR, -1);
        String[] other = placed.counterpart().map(row -> row.label().split(SEPARATOR, -1)).orElse(own);
        boolean operation = changed.contains(Fact.KIND) || changed.contains(Fact.KERNEL)
                || changed.contains(Fact.ACTIVATION) || changed.contains(Fact.GROUPS)
                || (changed.contains(Fact.SQUEEZE) && !gated);
        for (int index = 0; index < own.length; index++) {
            boolean number = !changed.contains(Fact.KIND)
                    && (index >= other.length || !own[index].equals(other[index]));
            boolean differs = number || (index == 0 && operation);
            flow.getChildren().add(piece(own[index], "block-text", differs));
            if (index < own.length - 1) {
                flow.getChildren().add(piece(SEPARATOR, "block-text", false));
            }
        }
    }

    /** The facts that are marked. Of a block of another kind only the kind is: everything else about it differs as well. */
    private static Set<Fact> underlined(Placed placed) {
        Set<Fact> changed = changed(placed);
        return changed.contains(Fact.KIND) ? EnumSet.of(Fact.KIND) : changed;
    }

    private static Set<Fact> changed(Placed placed) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        placed.match().ifPresent(match -> {
            if (match instanceof Match.Changed(_, List<BlockFacts.Change> changes)) {
                changes.forEach(change -> facts.add(change.fact()));
            }
        });
        return facts;
    }

    private static boolean hasGate(BlockTable.Row entry) {
        return entry.blocks().getFirst().parts().stream()
                .anyMatch(part -> part.role() == BlockInstance.Role.SQUEEZE_EXCITATION);
    }

    private static Text piece(String text, String styleClass, boolean underlined) {
        var piece = new Text(text);
        piece.getStyleClass().add(styleClass);
        piece.setUnderline(underlined);
        return piece;
    }
}
