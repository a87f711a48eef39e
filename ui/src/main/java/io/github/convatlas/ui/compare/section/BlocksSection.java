package io.github.convatlas.ui.compare.section;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.compare.diff.DiffEntry;
import io.github.convatlas.compare.diff.DiffEntry.Mark;
import io.github.convatlas.compare.diff.Field;
import io.github.convatlas.compare.diff.FieldChange;
import io.github.convatlas.export.diff.DiffWords;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.ui.compare.model.Comparison.Band;
import io.github.convatlas.ui.compare.model.Comparison.Placed;
import io.github.convatlas.ui.compare.section.Page.RowHead;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The block tables side by side: what equals the first column is quiet, what differs is underlined. */
public final class BlocksSection {
    private static final String SEPARATOR = ", ";
    private final Page page;
    private final DiffWords words;

    /** The section of a page. */
    public BlocksSection(Page page) {
        this.page = page;
        this.words = new DiffWords(page.texts().language().locale());
    }

    /**
     * Its rows.
     *
     * @param actions makes what stands beside its title
     */
    public List<SheetRow> rows(Supplier<Node> actions) {
        var rows = new ArrayList<SheetRow>();
        String caption = page.comparison().columns().size() > 1
                ? page.texts().get("compare.blocks.rule", page.name(0))
                : "";
        rows.add(Page.title(TableActions.Which.BLOCKS, page.texts().get("compare.blocks"), caption, actions));
        List<Band> bands = page.comparison().bands();
        for (int index = 0; index < bands.size(); index++) {
            for (int line = 0; line < bands.get(index).lines().size(); line++) {
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
            var place = new Place(name, rule);
            return band.lines().get(line).get(column).map(placed -> cell(key, column, placed, place))
                    .orElseGet(() -> blank(key, column, place));
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
        explanation.add(page.texts().get("compare.blocks.at", page.name(isRemoved(placed) ? 0 : column), place.name(),
                whole(entry)));
        explanation.addAll(explain(column, placed));
        String id = entry.blocks().getFirst().id();
        int owner = isRemoved(placed) ? 0 : column;
        return new Part<>(key, List.of(placed, explanation, place, page.comparison().diffs()),
                () -> new SheetCell(key, String.join(". ", explanation), content(column, placed)).explained(explanation)
                        .doing(() -> page.model().pick(page.slot(owner), id)).styled(place.rule()));
    }

    private static boolean isRemoved(Placed placed) {
        return placed.change().filter(change -> change.mark() == Mark.REMOVED).isPresent();
    }

    private static String whole(BlockTable.Row entry) {
        return entry.label() + (entry.repeat() > 1 ? " ×" + entry.repeat() : "")
                + (entry.stride() > 1 ? " /" + entry.stride() : "");
    }

    private List<String> explain(int column, Placed placed) {
        return placed.change().map(change -> switch (change.mark()) {
            case SAME -> List.of(page.texts().get("compare.blocks.same", page.name(0)));
            case ADDED -> List.of(page.texts().get("compare.blocks.added", page.name(0)));
            case REMOVED -> List.of(page.texts().get("compare.blocks.removed", page.name(column)));
            case CHANGED -> changed(change);
        }).orElse(List.of());
    }

    private List<String> changed(DiffEntry change) {
        var lines = new ArrayList<String>();
        lines.add(page.texts().get("compare.blocks.against", page.name(0), String.join(" · ", change.against())));
        change.fields().forEach(field -> lines.add(words.change(field)));
        if (change.isRepeatedMore()) {
            lines.add(page.texts().get("compare.blocks.repeats", change.kept(), change.entry().repeat()));
        }
        return lines;
    }

    /** What differs stands below the block in words. */
    private Node content(int column, Placed placed) {
        Set<Field> fields = marked(column, placed);
        List<FieldChange> told = placed.change().map(change -> change.fields().stream()
                .filter(field -> fields.contains(field.field()) && !isNumber(field.field())).toList())
                .orElse(List.of());
        TextFlow text = text(column, placed);
        return told.isEmpty() ? text : new VBox(text, Page.prose(words.changes(told), "block-change"));
    }

    /** Channels stand in the label, where they are underlined. */
    private static boolean isNumber(Field field) {
        return field == Field.IN || field == Field.OUT || field == Field.HIDDEN || field == Field.STRIDE;
    }

    private TextFlow text(int column, Placed placed) {
        BlockTable.Row entry = placed.entry();
        Set<Field> changed = marked(column, placed);
        boolean more = placed.change().filter(DiffEntry::isRepeatedMore).isPresent();
        boolean gated = hasGate(entry);
        var flow = new TextFlow();
        flow.getStyleClass().add("block");
        sign(placed).ifPresent(sign -> flow.getChildren().add(piece(sign, "block-added", false)));
        addLabel(flow, placed, changed, gated);
        if (gated) {
            flow.getChildren().addAll(piece(" ", "block-text", false),
                    piece("SE", "block-mark", changed.contains(Field.SQUEEZE)));
        }
        if (entry.stride() > 1 || changed.contains(Field.STRIDE)) {
            flow.getChildren().add(piece(" /" + entry.stride(), "block-stride", changed.contains(Field.STRIDE)));
        }
        if (entry.repeat() > 1 || more) {
            flow.getChildren().add(piece(" ×" + entry.repeat(), "block-repeat", more));
        }
        if (placed.change().isPresent() && isQuiet(placed, changed, more)) {
            flow.getChildren().forEach(text -> text.getStyleClass().add("quiet-block"));
        }
        strike(flow, isRemoved(placed));
        return flow;
    }

    /** What changes everywhere is said once above, so a block that changes in nothing else is quiet. */
    private static boolean isQuiet(Placed placed, Set<Field> changed, boolean more) {
        return isRemoved(placed) || (changed.isEmpty() && !more && sign(placed).isEmpty());
    }

    private static Optional<String> sign(Placed placed) {
        return placed.change().flatMap(change -> switch (change.mark()) {
            case ADDED -> Optional.of("+ ");
            case REMOVED -> Optional.of("− ");
            case SAME, CHANGED -> Optional.empty();
        });
    }

    private static void strike(TextFlow flow, boolean removed) {
        flow.getChildren().stream().skip(1).filter(_ -> removed).forEach(node -> {
            if (node instanceof Text text) {
                text.setStrikethrough(true);
            }
        });
    }

    /** The numbers that differ are underlined; the operation is, where it differs in a way its label does not show. */
    private static void addLabel(TextFlow flow, Placed placed, Set<Field> changed, boolean gated) {
        String[] own = placed.entry().label().split(SEPARATOR, -1);
        String[] other = placed.change().flatMap(change -> change.against().stream().findFirst())
                .map(label -> label.split(SEPARATOR, -1)).orElse(own);
        boolean operation = changed.stream().anyMatch(field -> isOfTheOperation(field, gated));
        for (int index = 0; index < own.length; index++) {
            boolean number = !changed.isEmpty() && !changed.contains(Field.BLOCK) && index > 0
                    && (index >= other.length || !own[index].equals(other[index]));
            boolean differs = number || (index == 0 && operation);
            flow.getChildren().add(piece(own[index], "block-text", differs));
            if (index < own.length - 1) {
                flow.getChildren().add(piece(SEPARATOR, "block-text", false));
            }
        }
    }

    private static boolean isOfTheOperation(Field field, boolean gated) {
        return switch (field) {
            case BLOCK, KERNEL, STRIDE_PLACEMENT, DILATION, CONVOLUTIONS, ACTIVATION, LINEAR_END, GROUPS,
                    POINTWISE_GROUPS, SHORTCUT, NORM, BIAS, RATE, RESOLUTION ->
                true;
            case SQUEEZE -> !gated;
            case GATE, SQUEEZE_ACTIVATION -> true;
            case STRIDE, IN, HIDDEN, EXPANSION, OUT -> false;
        };
    }

    /**
     * The fields that are marked, without what changes everywhere. Of a block of another kind only the kind is: most else
     * about it differs as well.
     */
    private Set<Field> marked(int column, Placed placed) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        placed.change().ifPresent(change -> {
            List<FieldChange> everywhere = page.comparison().diffs().get(column - 1).everywhere();
            change.fields().stream().filter(field -> !everywhere.contains(field))
                    .forEach(field -> fields.add(field.field()));
        });
        return fields.contains(Field.BLOCK) ? EnumSet.of(Field.BLOCK) : fields;
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
