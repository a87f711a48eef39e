package io.github.convatlas.ui.compare.section;

import io.github.convatlas.compare.Metric;
import io.github.convatlas.export.Figures;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.ui.compare.sheet.Footnotes;
import io.github.convatlas.ui.compare.sheet.Part;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The heads of the columns: which network, what it costs, and how to move and remove it. */
public final class ColumnHeads {
    private final Page page;
    private final Footnotes footnotes;

    /** The heads of a page. */
    public ColumnHeads(Page page, Footnotes footnotes) {
        this.page = page;
        this.footnotes = footnotes;
    }

    /** The names, which stay in sight, and the figures below them. */
    public List<SheetRow> rows() {
        List<Integer> columns = IntStream.range(0, page.comparison().columns().size()).boxed().toList();
        return List.of(
                new SheetRow.Heads(new Part<>("corner", "", ColumnHeads::corner),
                        columns.stream().map(this::head).toList()),
                new SheetRow.Cells(new Page.RowHead("row-figures", "", "", "", "").part(),
                        columns.stream().map(this::figures).toList()));
    }

    private static Region corner() {
        var corner = new Region();
        corner.getStyleClass().add("sheet-corner");
        return corner;
    }

    private Part<SheetCell> head(int column) {
        String as = printed(column).map(name -> page.texts().get("compare.head.printed", name)).orElse("");
        List<String> explanation = List.of(page.name(column), as, exact(column),
                page.texts().get("compare.head.keys"));
        String note = page.comparison().counts().columns().get(column).note().in(page.texts().language().locale());
        String mark = note.isEmpty() ? "" : footnotes.mark(note);
        var value = List.of(explanation, mark, column, page.comparison().columns().size());
        String key = "head-" + page.slot(column);
        return new Part<>(key, value, () -> head(key, column, mark).explained(explanation));
    }

    private SheetCell head(String key, int column, String mark) {
        var lines = new VBox(name(column, mark));
        lines.getStyleClass().add("head-lines");
        addChanged(lines, column);
        printed(column).ifPresent(name -> lines.getChildren().add(Page.prose("“" + name + "”", "head-printed")));
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        lines.getChildren().addAll(gap, foot(column));
        var cell = new SheetCell(key, page.name(column), lines).doing(() -> page.model().focus(page.slot(column)))
                .styled("sheet-head");
        cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(column, event));
        ContextMenu menu = menu(column);
        cell.setOnContextMenuRequested(event -> menu.show(cell, event.getScreenX(), event.getScreenY()));
        return cell;
    }

    private Part<SheetCell> figures(int column) {
        String params = page.texts().get("compare.params", figure(column, Metric.PARAMS));
        String operations = figure(column, Metric.MACS) + " " + page.unit().label();
        List<String> figures = List.of(params, operations, input(column));
        List<String> explanation = List.of(page.name(column), exact(column));
        String key = "figures-" + page.slot(column);
        return new Part<>(key, List.of(figures, explanation), () -> {
            var lines = new VBox();
            figures.forEach(figure -> lines.getChildren().add(Page.prose(figure, "head-figure")));
            return new SheetCell(key, page.name(column) + ", " + String.join(", ", figures), lines)
                    .explained(explanation).doing(() -> page.model().focus(page.slot(column)));
        });
    }

    /** Long names break after a hyphen, which a label would not do. */
    private Node name(int column, String mark) {
        var name = new FlowPane();
        for (String part : identity(column).title().split("(?<=-)", -1)) {
            name.getChildren().add(Page.whole(part, "head-name"));
        }
        if (!mark.isEmpty()) {
            name.getChildren().add(Page.whole(mark, "note-mark"));
        }
        return name;
    }

    private void addChanged(VBox lines, int column) {
        String changed = identity(column).changed().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            lines.getChildren().add(Page.prose(changed, "head-changed"));
        }
    }

    /** The name the article prints, where it is another one. */
    private Optional<String> printed(int column) {
        return Optional.of(page.comparison().counts().columns().get(column).name())
                .filter(name -> !name.equals(page.name(column)) && !name.equals(identity(column).title()));
    }

    private Node foot(int column) {
        Label tag = Page.label(column == 0 ? page.texts().get("compare.head.reference") : "", "head-reference");
        tag.setMaxWidth(Double.MAX_VALUE);
        tag.setMinWidth(0);
        HBox.setHgrow(tag, Priority.ALWAYS);
        int last = page.comparison().columns().size() - 1;
        Button left = button(MaterialDesignC.CHEVRON_LEFT, "compare.head.left", column,
                () -> page.model().move(page.slot(column), -1));
        left.setVisible(column > 0);
        left.setManaged(column > 0);
        Button right = button(MaterialDesignC.CHEVRON_RIGHT, "compare.head.right", column,
                () -> page.model().move(page.slot(column), 1));
        right.setVisible(column < last);
        right.setManaged(column < last);
        Button close = button(MaterialDesignC.CLOSE, "compare.head.remove", column,
                () -> page.model().remove(page.slot(column)));
        var buttons = new HBox(left, right, close);
        buttons.getStyleClass().add("head-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var foot = new HBox(tag, buttons);
        foot.getStyleClass().add("head-foot");
        return foot;
    }

    private Button button(Ikon icon, String key, int column, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("quiet", "head-button");
        button.setFocusTraversable(false);
        String text = page.texts().get(key, page.name(column));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private ContextMenu menu(int column) {
        long slot = page.slot(column);
        return new ContextMenu(item("compare.head.first", column, () -> page.model().move(slot, -column)),
                item("compare.head.left", column, () -> page.model().move(slot, -1)),
                item("compare.head.right", column, () -> page.model().move(slot, 1)),
                item("compare.head.remove", column, () -> page.model().remove(slot)));
    }

    private MenuItem item(String key, int column, Runnable action) {
        var item = new MenuItem(page.texts().get(key, page.name(column)));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void key(int column, KeyEvent event) {
        long slot = page.slot(column);
        if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            event.consume();
            page.model().move(slot, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            event.consume();
            page.model().move(slot, 1);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            page.model().remove(slot);
        }
    }

    private NetworkIdentity identity(int column) {
        return page.comparison().columns().get(column).network().identity();
    }

    private String figure(int column, Metric metric) {
        long total = page.comparison().total(metric, column);
        return Figures.compact(metric == Metric.MACS ? page.unit().of(total) : total);
    }

    private String exact(int column) {
        return page.texts().get("compare.params", Figures.exact(page.comparison().total(Metric.PARAMS, column))) + ", "
                + Figures.exactOperations(page.comparison().total(Metric.MACS, column), page.unit());
    }

    private String input(int column) {
        return page.texts().get("compare.head.input",
                page.comparison().columns().get(column).network().input().extent().toString().replace("x", "×"));
    }
}
