package io.github.convatlas.ui.compare;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.detail.RowAlignment.Rule;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.compare.board.BoardHost;
import io.github.convatlas.ui.compare.chart.BarsSection;
import io.github.convatlas.ui.compare.chart.ChartExport;
import io.github.convatlas.ui.compare.chart.ScatterSection;
import io.github.convatlas.ui.compare.model.ChartsModel;
import io.github.convatlas.ui.compare.model.CompareViewModel;
import io.github.convatlas.ui.compare.model.CompareViewModel.Content;
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
import io.github.convatlas.ui.compare.sheet.Sheet;
import io.github.convatlas.ui.compare.sheet.SheetCell;
import io.github.convatlas.ui.compare.sheet.SheetRow;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
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
    private final ChartExport chartExport;
    private final WorkContext context;
    private final TableActions actions;
    private final NetworkPicker picker;
    private final Sheet sheet = new Sheet();
    private final BoardHost host;
    private final Label saidTitle = Page.prose("", "compare-said-title");
    private final Label said = Page.prose("", "compare-said");
    private final VBox details = new VBox(saidTitle, said);
    private final VBox root;
    @FXML
    private ToggleButton article1;
    @FXML
    private ToggleButton article2;
    @FXML
    private HBox rules;
    @FXML
    private ToggleButton byHalvings;
    @FXML
    private ToggleButton byPixels;
    @FXML
    private ToggleButton diagrams;
    @FXML
    private Button add;
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
        this.chartExport = new ChartExport(context);
        this.context = context;
        this.actions = new TableActions(context.tableExport(), this::comparison,
                () -> context.library().knowledgeProperty().get());
        this.host = new BoardHost(context, sheet, models.diagrams());
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.picker = new NetworkPicker(context, model::add);
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
        return Optional.of(details);
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
                command("compare.add", () -> picker.open(add)).withShortcut("Shortcut+Shift+N"),
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
        details.getStylesheets().add(styles());
        place.getChildren().addFirst(host.node());
        sheet.setAccessibleText(context.texts().get("compare.title"));
        article1.setOnAction(_ -> preset(1));
        article2.setOnAction(_ -> preset(2));
        emptyArticle1.setOnAction(_ -> model.showArticle(1));
        emptyArticle2.setOnAction(_ -> model.showArticle(2));
        emptyExample.setOnAction(_ -> context.state().show(EXAMPLE));
        add.setOnAction(_ -> picker.open(add));
        host.shownProperty().subscribe(diagrams::setSelected);
        diagrams.setOnAction(_ -> host.choose(diagrams.isSelected()));
        context.lifetime().add(context.state().lighting().highlightProperty().subscribe(lit -> {
            if (lit.isPresent() && comparison().isPresent()) {
                host.shownProperty().set(true);
            }
        }));
        byHalvings.setOnAction(_ -> choose(Rule.HALVINGS));
        byPixels.setOnAction(_ -> choose(Rule.PIXELS));
        List.of(rules, hint, failures, details).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        details.visibleProperty().bind(saidTitle.textProperty().isNotEmpty());
        sheet.currentProperty().subscribe(this::explain);
        context.lifetime().add(model.contentProperty().subscribe(this::show));
        context.lifetime().add(context.state().unitProperty().subscribe(_ -> show(model.contentProperty().get())));
        context.lifetime().add(context.state().themeProperty().subscribe(_ -> show(model.contentProperty().get())));
        Stream.of(charts.chartProperty(), charts.measuringProperty(), charts.settings().linearProperty(),
                charts.settings().arrowsProperty(), charts.settings().sharesProperty())
                .forEach(setting -> context.lifetime()
                        .add(setting.subscribe(() -> show(model.contentProperty().get()))));
        context.lifetime().add(context.library().knowledgeProperty()
                .subscribe(_ -> show(model.contentProperty().get())));
        context.lifetime().add(model.ruleProperty().subscribe(this::showRule));
        context.lifetime().add(model.failuresProperty().subscribe(this::showFailures));
    }

    /** What is said about a cell stands in the details pane, its first line as a title. */
    private void explain(Optional<SheetCell> cell) {
        String text = cell.map(SheetCell::explanationProperty).map(ObservableStringValue::get).orElse("");
        int end = text.indexOf('\n');
        saidTitle.setText(end < 0 ? text : text.substring(0, end));
        said.setText(end < 0 ? "" : text.substring(end + 1));
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

    private void preset(int number) {
        showPresets(comparison());
        model.showArticle(number);
    }

    private void choose(Rule rule) {
        model.ruleProperty().set(rule);
        showRule(rule);
    }

    private void showRule(Rule rule) {
        byHalvings.setSelected(rule == Rule.HALVINGS);
        byPixels.setSelected(rule == Rule.PIXELS);
    }

    private void showPresets(Optional<Comparison> shown) {
        int number = shown.flatMap(Comparison::printed).map(ArticleTables.Table::number).orElse(0);
        article1.setSelected(number == 1);
        article2.setSelected(number == 2);
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
        diagrams.setVisible(shown.isPresent());
        rules.setVisible(shown.filter(Comparison::dependsOnRule).isPresent());
        int columns = shown.map(comparison -> comparison.columns().size()).orElse(0);
        hint.setVisible(columns == 1 || columns > MOST);
        hint.setText(columns > MOST
                ? context.texts().get("compare.many", MOST, columns)
                : context.texts().get("compare.hint"));
        showPresets(shown);
        shown.ifPresent(comparison -> {
            charts.show(comparison.columns().stream().map(Comparison.Column::network).toList());
            sheet.show(rows(comparison));
        });
    }

    private List<SheetRow> rows(Comparison comparison) {
        var page = new Page(comparison, context.texts(), context.state().unitProperty().get(),
                palette(), context.library().knowledgeProperty().get(), model);
        var footnotes = new Footnotes();
        var rows = new ArrayList<SheetRow>();
        rows.addAll(new ColumnHeads(page, footnotes).rows());
        rows.addAll(new ChangesSection(page).rows(() -> actions.button(Which.CHANGES)));
        rows.addAll(new CountsSection(page, footnotes).rows(() -> actions.button(Which.COUNTS)));
        rows.addAll(new TotalsSection(page).rows(() -> actions.button(Which.TOTALS)));
        rows.addAll(new BarsSection(page, chartExport, charts.settings()).rows(actions));
        rows.addAll(new ScatterSection(page, charts, chartExport, context).rows());
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
