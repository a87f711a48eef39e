package io.github.convatlas.ui.details;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.Source;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.counting.CountingView;
import io.github.convatlas.ui.file.FilePanel;
import io.github.convatlas.ui.workspace.NetworkPart;
import io.github.convatlas.ui.workspace.WorkContext;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The details pane: what the view in front has to say, and the network with the focus. */
public final class DetailsView {
    private final DetailsViewModel model;
    private final WorkContext context;
    private final ScrollPane root;
    private final CountingView terms;
    @FXML
    private VBox page;
    @FXML
    private VBox ofView;
    @FXML
    private VBox ofNetwork;
    @FXML
    private Label nothing;
    @FXML
    private Label title;
    @FXML
    private Label origin;
    @FXML
    private Hyperlink paper;
    @FXML
    private Label about;
    @FXML
    private VBox file;
    @FXML
    private GridPane totals;
    @FXML
    private Label censusTitle;
    @FXML
    private GridPane census;
    @FXML
    private VBox counting;

    /** Builds the pane. */
    public DetailsView(DetailsViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, ScrollPane.class, context.texts());
        this.terms = new CountingView("network-counting", context.tableExport(), this::pick);
        start();
    }

    /** The pane. */
    public Region node() {
        return root;
    }

    /** Puts a panel between what the view in front says and the network: it shows itself when it has something. */
    public void insert(Node panel) {
        panel.getStyleClass().add("details-of-view");
        page.getChildren().add(page.getChildren().indexOf(ofView) + 1, panel);
    }

    /** Puts what a view has to say above the network. */
    public void show(Optional<Node> details) {
        ofView.getChildren().setAll(details.map(List::of).orElse(List.of()));
        ofView.visibleProperty().unbind();
        ofView.setVisible(false);
        details.ifPresent(node -> ofView.visibleProperty().bind(node.visibleProperty()));
    }

    private void start() {
        ofView.managedProperty().bind(ofView.visibleProperty());
        nothing.visibleProperty().bind(ofNetwork.visibleProperty().not());
        nothing.managedProperty().bind(nothing.visibleProperty());
        ofNetwork.managedProperty().bind(ofNetwork.visibleProperty());
        counting.getChildren().add(terms.node());
        file.getChildren().add(new FilePanel(context).node());
        census.visibleProperty().bind(censusTitle.visibleProperty());
        census.managedProperty().bind(census.visibleProperty());
        censusTitle.managedProperty().bind(censusTitle.visibleProperty());
        context.lifetime().add(model.factsProperty().subscribe(_ -> refresh()));
        context.lifetime().add(context.state().unitProperty().subscribe(_ -> refresh()));
        show(Optional.empty());
    }

    private Texts texts() {
        return context.texts();
    }

    private void refresh() {
        Optional<NetworkFacts> facts = model.factsProperty().get();
        ofNetwork.setVisible(facts.isPresent());
        facts.ifPresent(this::show);
    }

    private void show(NetworkFacts facts) {
        title.setText(facts.network().identity().displayName());
        showSpec(facts);
        showTotals(facts);
        showCensus(facts);
        terms.show(List.of(facts.counted()), context.state().unitProperty().get());
    }

    private void pick(LayerId layer) {
        context.state().focusedProperty().get().ifPresent(network -> context.state().partProperty()
                .set(Optional.of(new NetworkPart(network.slot(), layer.value()))));
    }

    private void showSpec(NetworkFacts facts) {
        Optional<NetworkSpec> spec = facts.spec();
        origin.setText(spec.map(found -> found.family() + ", " + found.year()).orElse(""));
        origin.setManaged(spec.isPresent());
        about.setText(spec.map(found -> found.about().in(texts().language().locale())).orElse(""));
        about.setManaged(!about.getText().isEmpty());
        Optional<Source> source = spec.map(NetworkSpec::source);
        paper.setText(source.map(Source::citation).orElse(""));
        paper.setVisible(!paper.getText().isEmpty());
        paper.setManaged(paper.isVisible());
        String address = source.map(Source::address).orElse("");
        paper.setDisable(address.isEmpty());
        paper.setTooltip(source.map(found -> new Tooltip(found.title())).orElse(null));
        paper.setOnAction(_ -> context.services().browser().open(URI.create(address)));
    }

    private void showTotals(NetworkFacts facts) {
        ShapedNetwork network = facts.network();
        LayerCost cost = facts.cost();
        OperationUnit unit = context.state().unitProperty().get();
        totals.getChildren().clear();
        figure("details.params", cost.params(), "details.params.about");
        row(unit.label(), Figures.compact(unit.of(cost.macs())), Figures.exact(unit.of(cost.macs())),
                texts().get("details.operations.about"));
        figure("details.activations", cost.activations(), "details.activations.about");
        Uncounted uncounted = Uncounted.of(network);
        if (!uncounted.isEmpty()) {
            row(texts().get("details.uncounted"), Figures.exact(uncounted.count()), "",
                    texts().get("details.uncounted.about"));
            var operators = new Label(uncounted.list());
            operators.getStyleClass().add("fact-exact");
            operators.setWrapText(true);
            totals.add(operators, 0, totals.getRowCount(), 3, 1);
        }
        wideRow("details.input", network.input().toString());
        wideRow("details.output", network.output().toString());
        int blocks = facts.blocks();
        int layers = network.graph().nodes().size();
        if (blocks > 0) {
            row(texts().get("details.blocks"), Figures.exact(blocks), "", texts().get("details.blocks.about"));
        }
        row(texts().get("details.layers"), Figures.exact(layers), "", texts().get("details.layers.about"));
    }

    private void figure(String name, long count, String aboutKey) {
        row(texts().get(name), Figures.compact(count), count < 1000 ? "" : Figures.exact(count), texts().get(aboutKey));
    }

    private void row(String name, String value, String exact, String explanation) {
        int row = totals.getRowCount();
        var caption = label(name, "fact-name");
        caption.setWrapText(true);
        caption.setMinWidth(0);
        caption.setTooltip(new Tooltip(explanation));
        Label figure = label(value, "fact-value");
        if (!exact.isEmpty()) {
            figure.setTooltip(new Tooltip(exact));
        }
        totals.addRow(row, caption, figure, label(exact, "fact-exact"));
    }

    private void wideRow(String nameKey, String value) {
        int row = totals.getRowCount();
        row(texts().get(nameKey), "", "", texts().get("details.shape.about"));
        totals.add(label(value, "fact-value"), 1, row, 2, 1);
    }

    private void showCensus(NetworkFacts facts) {
        census.getChildren().clear();
        censusTitle.setVisible(facts.network().input().isMap());
        int largest = facts.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
        IntStream.range(0, facts.counts().size()).forEach(index -> {
            int count = facts.counts().get(index);
            var bar = new Region();
            bar.getStyleClass().add("census-bar");
            bar.setMaxWidth(largest == 0 ? 0 : 120.0 * count / largest);
            bar.setMinWidth(bar.getMaxWidth());
            census.addRow(index, label(String.valueOf(facts.resolutions().get(index)), "fact-name"),
                    label(String.valueOf(count), "fact-value"), bar);
        });
        census.addRow(facts.counts().size(), label(texts().get("details.census.total"), "fact-name"),
                label(String.valueOf(facts.census()), "fact-value"));
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
