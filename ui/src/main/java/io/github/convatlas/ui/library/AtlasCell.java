package io.github.convatlas.ui.library;

import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.library.AtlasRow.Section;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.WorkContext;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Draws a row of the atlas pane. */
final class AtlasCell extends ListCell<AtlasRow> {
    private static final int ONE_LINE = 20;
    private final AtlasViewModel model;
    private final WorkContext context;
    private final Texts texts;
    private final FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
    private final Label title = label("atlas-title");
    private final Label year = label("atlas-year");
    private final Label params = label("atlas-figure");
    private final Label operations = label("atlas-figure");
    private final Label resolution = label("atlas-figure", "atlas-resolution");
    private final Label family = label("atlas-family");
    private final Label count = label("atlas-count");
    private final Tooltip explanation = new Tooltip();
    private final HBox entry = new HBox(title, year, resolution, params, operations);
    private final HBox head = new HBox(chevron, family, count);

    AtlasCell(AtlasViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.getStyleClass().add("atlas-row");
        head.getStyleClass().add("atlas-head-line");
        setPrefWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        explanation.setOnShowing(_ -> explain());
        setOnContextMenuRequested(event -> {
            if (getItem() instanceof Entry shown) {
                menu(shown).show(this, event.getScreenX(), event.getScreenY());
            } else if (getItem() instanceof AtlasRow.Block block) {
                new ContextMenu(forget(() -> model.forget(block, context))).show(this, event.getScreenX(),
                        event.getScreenY());
            }
        });
    }

    private static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    @Override
    protected void updateItem(@Nullable AtlasRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("atlas-head", "atlas-hint");
        setText("");
        setGraphic(null);
        setTooltip(null);
        switch (row) {
            case AtlasRow.Head shown -> showHead(shown);
            case Entry shown -> showEntry(shown);
            case AtlasRow.Hint(Section section) -> showHint(section);
            case AtlasRow.Block block -> showBlock(block);
            case null -> setAccessibleText("");
        }
    }

    private void showHead(AtlasRow.Head shown) {
        getStyleClass().add("atlas-head");
        chevron.setIconCode(shown.open() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        family.setText(name(shown.section()));
        count.setText(String.valueOf(shown.size()));
        setGraphic(head);
        String kind = shown.section() == Section.Fixed.BLOCKS ? "library.head.blocks." : "library.head.";
        setAccessibleText(texts.get(kind + (shown.open() ? "open" : "folded"), family.getText(), shown.size()));
    }

    private void showBlock(AtlasRow.Block block) {
        title.setText(inTwoLines(block.title()));
        List.of(year, params, operations, resolution).forEach(figure -> figure.setText(""));
        setGraphic(entry);
        setTooltip(explanation);
        setAccessibleText(block.title());
    }

    private void showHint(Section section) {
        getStyleClass().add("atlas-hint");
        setText(texts.get(section == Section.Fixed.MINE ? "library.hint.mine" : "library.hint.onnx"));
        setAccessibleText(getText());
    }

    private void showEntry(Entry shown) {
        OperationUnit unit = context.state().unitProperty().get();
        Optional<NetworkTotals> totals = Optional.ofNullable(context.library().totals().get(shown.reference()));
        title.setText(inTwoLines(shown.title()));
        title.setTextOverrun(shown.reference() instanceof LibraryReference.OnnxFile
                ? OverrunStyle.CENTER_ELLIPSIS
                : OverrunStyle.ELLIPSIS);
        year.setText(shown.year() == 0 ? "" : String.valueOf(shown.year()));
        params.setText(totals.map(found -> Figures.compact(found.params())).orElse(""));
        operations.setText(totals.map(found -> Figures.compact(unit.of(found.macs()))).orElse(""));
        setGraphic(entry);
        resolution.setText(totals.map(found -> String.valueOf(found.resolution())).orElse(""));
        setTooltip(explanation);
        setAccessibleText(String.join(", ", shown.title(), year.getText(), figures(totals, unit)));
    }

    private void explain() {
        if (getItem() instanceof Entry shown) {
            explanation.setText(explain(shown, Optional.ofNullable(context.library().totals().get(shown.reference())),
                    context.state().unitProperty().get()));
        } else if (getItem() instanceof AtlasRow.Block block) {
            explanation.setText(String.join("\n", block.title() + " (" + block.name() + ")",
                    block.about().in(texts.language().locale())));
        }
    }

    /** A long name is broken where both lines become about equally long; no name is cut off. */
    private static String inTwoLines(String name) {
        if (name.length() <= ONE_LINE) {
            return name;
        }
        return IntStream.range(0, name.length()).filter(index -> name.charAt(index) == ' ').boxed()
                .min(Comparator.comparingInt(index -> Math.max(index, name.length() - index)))
                .map(index -> name.substring(0, index) + "\n" + name.substring(index + 1)).orElse(name);
    }

    private String explain(Entry shown, Optional<NetworkTotals> totals, OperationUnit unit) {
        String about = context.library().spec(shown.reference()).map(NetworkSpec::about)
                .map(text -> text.in(texts.language().locale())).orElse(shown.reference().text());
        return String.join("\n", shown.title(), figures(totals, unit), about).replace("\n\n", "\n");
    }

    private String figures(Optional<NetworkTotals> totals, OperationUnit unit) {
        return totals.map(found -> texts.get("library.figures", Figures.exact(found.params()),
                Figures.exactOperations(found.macs(), unit))).orElse("");
    }

    private ContextMenu menu(Entry shown) {
        var show = new MenuItem(texts.get("library.show"));
        show.setOnAction(_ -> model.pick(List.of(shown)));
        var compare = new MenuItem(texts.get("library.compare"));
        compare.setOnAction(_ -> model.toggle(shown));
        var menu = new ContextMenu(show, compare);
        if (shown.section() == Section.Fixed.MINE || shown.section() == Section.Fixed.ONNX) {
            menu.getItems().add(forget(() -> model.forget(shown, context)));
        }
        return menu;
    }

    private MenuItem forget(Runnable action) {
        var forget = new MenuItem(texts.get("library.forget"));
        forget.setOnAction(_ -> action.run());
        return forget;
    }

    private String name(Section section) {
        return switch (section) {
            case Section.Family(String family) -> family;
            case Section.Fixed.RECENT -> texts.get("library.recent");
            case Section.Fixed.MINE -> texts.get("library.mine");
            case Section.Fixed.BLOCKS -> texts.get("library.blocks");
            case Section.Fixed.ONNX -> texts.get("library.onnx");
        };
    }

    /** Heads fold, and what was shown lately is shown again; neither becomes part of the selection. */
    private void pressed(MouseEvent event) {
        boolean adds = event.isShortcutDown();
        switch (getItem()) {
            case AtlasRow.Head head when event.getButton() == MouseButton.PRIMARY -> {
                event.consume();
                model.toggle(head);
            }
            case Entry shown when event.getButton() == MouseButton.SECONDARY -> event.consume();
            case Entry shown when shown.section() == Section.Fixed.RECENT -> {
                event.consume();
                showAgain(shown, adds);
            }
            case AtlasRow.Hint _,AtlasRow.Block _ -> event.consume();
            case null, default -> {
            }
        }
    }

    private void showAgain(Entry shown, boolean adds) {
        if (adds) {
            model.toggle(shown);
        } else {
            model.pick(List.of(shown));
        }
    }
}
