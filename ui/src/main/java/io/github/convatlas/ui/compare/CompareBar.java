package io.github.convatlas.ui.compare;

import io.github.convatlas.catalog.ArticleTables;
import io.github.convatlas.compare.detail.RowAlignment.Rule;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.compare.board.BoardHost;
import io.github.convatlas.ui.compare.model.CompareViewModel;
import io.github.convatlas.ui.compare.model.Comparison;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What stands above a comparison: the tables of the article, how rows are aligned, the diagrams, one more network. */
final class CompareBar {
    /** Narrower, the bar has room for short texts only. */
    private static final double NARROW = 720;
    private final CompareViewModel model;
    private final WorkContext context;
    private final BoardHost host;
    private final NetworkPicker picker;
    private final FlowPane root;
    private Optional<Comparison> comparison = Optional.empty();
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

    CompareBar(CompareViewModel model, WorkContext context, BoardHost host) {
        this.model = model;
        this.context = context;
        this.host = host;
        this.picker = new NetworkPicker(context, model::add);
        this.root = Fxml.load(this, FlowPane.class, context.texts());
        listen();
    }

    Node node() {
        return root;
    }

    private void listen() {
        article1.setOnAction(_ -> preset(1));
        article2.setOnAction(_ -> preset(2));
        add.setOnAction(_ -> pick());
        host.shownProperty().subscribe(diagrams::setSelected);
        diagrams.setOnAction(_ -> host.choose(diagrams.isSelected()));
        byHalvings.setOnAction(_ -> choose(Rule.HALVINGS));
        byPixels.setOnAction(_ -> choose(Rule.PIXELS));
        List.of(rules, diagrams).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        context.lifetime().add(model.rowsProperty().subscribe(this::showRule));
    }

    /** Takes short texts where the view is narrow. */
    void follow(ObservableValue<Number> width) {
        width.map(now -> now.doubleValue() < NARROW).subscribe(this::shorten);
    }

    private void shorten(boolean narrow) {
        String ending = narrow ? ".short" : "";
        article1.setText(context.texts().get("compare.article1" + ending));
        article2.setText(context.texts().get("compare.article2" + ending));
        byHalvings.setText(context.texts().get("compare.rows.halvings" + ending));
        byPixels.setText(context.texts().get("compare.rows.pixels" + ending));
        Stream.of(diagrams, add).forEach(
                button -> button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** Offers networks to add. */
    void pick() {
        picker.open(add);
    }

    /** Shows what can be done with this comparison. */
    void show(Optional<Comparison> shown) {
        comparison = shown;
        diagrams.setVisible(shown.isPresent());
        rules.setVisible(shown.filter(Comparison::dependsOnRule).isPresent());
        showPresets();
    }

    private void preset(int number) {
        showPresets();
        model.showArticle(number);
    }

    private void showPresets() {
        int number = comparison.flatMap(Comparison::printed).map(ArticleTables.Table::number).orElse(0);
        article1.setSelected(number == 1);
        article2.setSelected(number == 2);
    }

    private void choose(Rule rule) {
        model.rowsProperty().set(rule);
        showRule(rule);
    }

    private void showRule(Rule rule) {
        byHalvings.setSelected(rule == Rule.HALVINGS);
        byPixels.setSelected(rule == Rule.PIXELS);
    }
}
