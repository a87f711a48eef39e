package io.github.convatlas.ui.compare;

import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.compare.board.BoardHost;
import io.github.convatlas.ui.compare.model.ChartsModel;
import io.github.convatlas.ui.compare.model.CompareViewModel;
import io.github.convatlas.ui.compare.model.CompareViewModel.Content;
import io.github.convatlas.ui.compare.model.Comparison;
import io.github.convatlas.ui.compare.section.TableActions;
import io.github.convatlas.ui.compare.section.TableActions.Which;
import io.github.convatlas.ui.compare.sheet.Sheet;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Networks side by side. */
public final class CompareView implements WorkView {
    private static final List<LibraryReference> EXAMPLE = List.of(LibraryReference.of("mnasnet-a1"),
            LibraryReference.of("efficientnet-b0"));
    /** With more networks columns get too narrow to be compared. */
    private static final int MOST = 6;
    private static final String STYLES = "/themes/compare.css";
    private final CompareViewModel model;
    private final ChartsModel charts;
    private final ComparisonRows rows;
    private final WorkContext context;
    private final TableActions actions;
    private final Sheet sheet = new Sheet();
    private final BoardHost host;
    private final CompareBar bar;
    private final CellDetails details = new CellDetails(sheet.currentProperty());
    private final VBox root;
    @FXML
    private Label hint;
    @FXML
    private Label failures;
    @FXML
    private StackPane place;
    @FXML
    private VBox skeleton;
    @FXML
    private VBox empty;
    @FXML
    private Button emptyArticle1;
    @FXML
    private Button emptyArticle2;
    @FXML
    private Hyperlink emptyExample;

    CompareView(CompareFeature.Models models, WorkContext context) {
        this.model = models.tables();
        this.charts = models.charts();
        this.context = context;
        this.actions = new TableActions(context.tableExport(), this::comparison,
                () -> context.library().knowledgeProperty().get());
        this.rows = new ComparisonRows(models, actions, context);
        this.host = new BoardHost(context, sheet, models.diagrams());
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.bar = new CompareBar(model, context, host);
        start();
    }

    /** The address of the styles of this view. */
    static String styles() {
        return Objects.requireNonNull(CompareView.class.getResource(STYLES), STYLES).toExternalForm();
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public String title() {
        return context.texts().get("compare.title");
    }

    @Override
    public Ikon icon() {
        return MaterialDesignV.VIEW_COLUMN_OUTLINE;
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
    public boolean worksWithoutNetwork() {
        return true;
    }

    @Override
    public Optional<Node> details() {
        return Optional.of(details.node());
    }

    @Override
    public Optional<Runnable> export() {
        return Optional.of(() -> actions.save(current()));
    }

    @Override
    public List<Command> commands() {
        ObservableBooleanValue something = Bindings.createBooleanBinding(() -> comparison().isPresent(),
                model.contentProperty());
        ObservableBooleanValue lit = Bindings.createBooleanBinding(
                () -> context.state().lighting().highlightProperty().get().isPresent(),
                context.state().lighting().highlightProperty());
        return List.of(command("compare.article1", () -> model.showArticle(1)).withShortcut("Shortcut+Shift+1"),
                command("compare.article2", () -> model.showArticle(2)).withShortcut("Shortcut+Shift+2"),
                command("compare.add", bar::pick).withShortcut("Shortcut+Shift+N"),
                command("compare.diagrams", () -> host.choose(!host.shownProperty().get()))
                        .withShortcut("Shortcut+Shift+G").availableWhen(something),
                command("compare.unlight", context.state().lighting()::clear).withShortcut("Esc").availableWhen(lit),
                command("compare.copy", this::copy).withShortcut("Shortcut+Shift+C").availableWhen(something));
    }

    private Command command(String id, Runnable action) {
        return Command.of(id, context.texts().get("compare.command." + id.substring("compare.".length())), action);
    }

    private void start() {
        root.getStylesheets().add(styles());
        details.node().getStylesheets().add(styles());
        place.getChildren().addFirst(host.node());
        root.getChildren().addFirst(bar.node());
        bar.follow(root.widthProperty());
        sheet.setAccessibleText(context.texts().get("compare.title"));
        emptyArticle1.setOnAction(_ -> model.showArticle(1));
        emptyArticle2.setOnAction(_ -> model.showArticle(2));
        emptyExample.setOnAction(_ -> context.state().show(EXAMPLE));
        context.lifetime().add(context.state().lighting().highlightProperty().subscribe(lit -> {
            if (lit.isPresent() && comparison().isPresent()) {
                host.shownProperty().set(true);
            }
        }));
        List.of(hint, failures).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        context.lifetime().add(model.contentProperty().subscribe(this::show));
        context.lifetime().add(context.state().unitProperty().subscribe(_ -> show(model.contentProperty().get())));
        context.lifetime().add(context.state().themeProperty().subscribe(_ -> show(model.contentProperty().get())));
        Stream.of(charts.chartProperty(), charts.measuringProperty(), charts.looking().linearProperty(),
                charts.looking().arrowsProperty(), charts.looking().sharesProperty())
                .forEach(setting -> context.lifetime()
                        .add(setting.subscribe(() -> show(model.contentProperty().get()))));
        context.lifetime().add(context.library().knowledgeProperty()
                .subscribe(_ -> show(model.contentProperty().get())));
        context.lifetime().add(model.failuresProperty().subscribe(this::showFailures));
    }

    private Optional<Comparison> comparison() {
        return model.contentProperty().get() instanceof Content.Shown(Comparison shown)
                ? Optional.of(shown)
                : Optional.empty();
    }

    /** The table in which the keyboard is. */
    private Which current() {
        String key = sheet.currentProperty().get().map(SheetCell::key).orElse("");
        return key.startsWith("total-") ? Which.TOTALS : key.startsWith("block-") ? Which.BLOCKS : Which.COUNTS;
    }

    private void copy() {
        actions.copy(current(), TableFormat.MARKDOWN);
    }

    private void showFailures(List<OpenNetwork> failed) {
        failures.setVisible(!failed.isEmpty());
        failures.setText(failed.stream().map(this::sentence).collect(Collectors.joining("\n")));
    }

    private String sentence(OpenNetwork network) {
        String why = network.opening() instanceof Opening.Failed(List<Problem> problems)
                ? problems.getFirst().message()
                : "";
        return context.texts().get("compare.failed", network.name(), why);
    }

    private void show(Content content) {
        Optional<Comparison> shown = comparison();
        empty.setVisible(content instanceof Content.Empty);
        skeleton.setVisible(content instanceof Content.Loading);
        host.node().setVisible(shown.isPresent());
        bar.show(shown);
        int columns = shown.map(comparison -> comparison.columns().size()).orElse(0);
        hint.setVisible(columns == 1 || columns > MOST);
        hint.setText(columns > MOST
                ? context.texts().get("compare.many", MOST, columns)
                : context.texts().get("compare.hint"));
        shown.ifPresent(comparison -> {
            charts.show(comparison.columns());
            sheet.show(rows.of(comparison));
        });
    }
}
