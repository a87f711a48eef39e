package io.github.convatlas.ui.facts;

import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.table.TableOffer;
import io.github.convatlas.ui.facts.page.FactsPage;
import io.github.convatlas.ui.facts.section.FactsTables;
import io.github.convatlas.ui.facts.section.PageColumn;
import io.github.convatlas.ui.facts.section.PageContext;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is known of the networks that are shown: columns where they fit, otherwise the page of the one with the focus. */
public final class FactsView implements WorkView {
    private static final String STYLES = "/themes/facts.css";
    private static final double NARROWEST = 420;
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private final FactsViewModel model;
    private final WorkContext context;
    private final StackPane root;
    @FXML
    private ScrollPane scroll;
    @FXML
    private HBox columns;
    @FXML
    private Label hidden;
    @FXML
    private VBox skeleton;
    private int shownColumns;
    private List<String> shownIds = List.of();

    FactsView(FactsViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, StackPane.class, context.texts());
        start();
    }

    private void start() {
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        hidden.managedProperty().bind(hidden.visibleProperty());
        skeleton.visibleProperty().bind(Bindings.isEmpty(columns.getChildren()));
        scroll.visibleProperty().bind(skeleton.visibleProperty().not());
        context.lifetime().add(model.pagesProperty().subscribe(_ -> show()));
        context.lifetime().add(context.state().unitProperty().subscribe(_ -> show()));
        context.lifetime().add(context.state().focusedProperty().subscribe(_ -> showIfOne()));
        root.widthProperty().subscribe(_ -> {
            if (fitting() != shownColumns) {
                show();
            }
        });
    }

    /** How many pages have room beside each other: all or one. */
    private int fitting() {
        int pages = model.pagesProperty().get().size();
        return pages * NARROWEST <= Math.max(root.getWidth(), NARROWEST) ? pages : Math.min(pages, 1);
    }

    private void showIfOne() {
        if (shownColumns < model.pagesProperty().get().size()) {
            show();
        }
    }

    private void show() {
        List<FactsPage> pages = model.pagesProperty().get();
        shownColumns = fitting();
        List<FactsPage> shown = shownColumns == pages.size() ? pages : focused().map(List::of).orElse(List.of());
        hidden.setVisible(shown.size() < pages.size());
        hidden.setText(context.texts().get("facts.hidden", pages.size()));
        var pageContext = new PageContext(context, new PageContext.Travel(model::go, model::compare));
        columns.getChildren().setAll(shown.stream().map(page -> column(page, pageContext, shown.size())).toList());
        List<String> ids = shown.stream().map(page -> page.network().identity().id()).toList();
        if (!ids.equals(shownIds)) {
            shownIds = ids;
            scroll.setVvalue(0);
        }
        columns.pseudoClassStateChanged(BESIDE, shown.size() > 1);
    }

    /** A row of boxes is as high as its boxes are at the width they like, so they like the width they get. */
    private Region column(FactsPage page, PageContext pageContext, int count) {
        Region column = new PageColumn(page, pageContext).node();
        column.setMinWidth(0);
        column.prefWidthProperty().bind(columns.widthProperty().divide(count));
        return column;
    }

    private Optional<FactsPage> focused() {
        long slot = context.state().focusedProperty().get().map(OpenNetwork::slot).orElse(-1L);
        List<FactsPage> pages = model.pagesProperty().get();
        return pages.stream().filter(page -> page.slot() == slot).findFirst().or(() -> pages.stream().findFirst());
    }

    private TableOffer offer() {
        return new FactsTables(context.texts()).published(this::focused);
    }

    @Override
    public String id() {
        return "facts";
    }

    @Override
    public String title() {
        return context.texts().get("facts.title");
    }

    @Override
    public Ikon icon() {
        return MaterialDesignB.BOOK_OPEN_VARIANT;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.setSeen(true);
    }

    @Override
    public void hidden() {
        model.setSeen(false);
    }

    @Override
    public Optional<Runnable> export() {
        return Optional.of(() -> context.tableExport().save(offer()));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("facts.copy", context.texts().get("facts.command.copy"),
                () -> context.tableExport().copy(offer(), TableFormat.MARKDOWN)).withShortcut("Shortcut+Shift+C"));
    }
}
