package io.github.convatlas.ui.measure.section;

import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.quantize.Precision;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.TaskHandle;

import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is combined with the shown networks, the one button that measures, and how far it is. */
public final class PlanBar {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final Pane pane;
    private final VBox root = new VBox();
    private final Button start = new Button();
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label said = new Label();
    private final MenuButton precisions = new MenuButton();
    private final MenuButton providers = new MenuButton();

    /** The bar of a view. */
    public PlanBar(Pane pane) {
        this.pane = pane;
        root.getStyleClass().add("measure-plan");
        start.setId("measure-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(false);
        start.setText(texts().get("measure.start"));
        start.setOnAction(_ -> start());
        cancel.setId("measure-cancel");
        cancel.setText(texts().get("measure.cancel"));
        cancel.setOnAction(_ -> pane.model().cancel());
        progress.setId("measure-progress");
        said.setId("measure-said");
        said.getStyleClass().add("measure-said");
        said.setWrapText(true);
        var fields = new FlowPane(field("resolutions", pane.model().fields().resolutionsProperty(), 13),
                field("widths", pane.model().fields().widthsProperty(), 10),
                field("threads", pane.model().fields().threadsProperty(), 5),
                field("runs", pane.model().fields().runsProperty(), 5), named("precision", precisions),
                named("provider", providers));
        fields.getStyleClass().add("measure-fields");
        var line = new HBox(start, cancel, progress, said);
        line.getStyleClass().add("measure-run-line");
        HBox.setHgrow(said, Priority.ALWAYS);
        root.getChildren().setAll(fields, line);
        follow();
    }

    /** The bar. */
    public Node node() {
        return root;
    }

    /** Measures what is planned. */
    public void start() {
        pane.model().start(texts().get("measure.measuring"), pane::refused);
    }

    private void follow() {
        var lifetime = pane.context().lifetime();
        lifetime.add(pane.model().taskProperty().subscribe(_ -> show()));
        ListChangeListener<Object> networks = _ -> show();
        pane.context().state().networks().addListener(networks);
        lifetime.add(() -> pane.context().state().networks().removeListener(networks));
        SetChangeListener<Precision> numbers = _ -> {
            offerPrecisions();
            show();
        };
        pane.model().fields().precisions().addListener(numbers);
        lifetime.add(() -> pane.model().fields().precisions().removeListener(numbers));
        lifetime.add(pane.model().machinery().providersProperty().subscribe(_ -> offerProviders()));
        lifetime.add(pane.model().fields().providerProperty().subscribe(_ -> offerProviders()));
        offerPrecisions();
    }

    private Node field(String name, StringProperty value, int columns) {
        var field = new TextField();
        field.setId("measure-" + name);
        field.setPrefColumnCount(columns);
        field.setPromptText(texts().find("measure." + name + ".prompt").orElse(""));
        field.textProperty().bindBidirectional(value);
        pane.context().lifetime().add(() -> field.textProperty().unbindBidirectional(value));
        pane.context().lifetime().add(value.subscribe(_ -> {
            field.pseudoClassStateChanged(WRONG, pane.model().fields().isWrong(value));
            show();
        }));
        return named(name, field);
    }

    private Node named(String name, Control control) {
        var label = new Label(texts().get("measure." + name));
        label.getStyleClass().add("quiet-label");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        var box = new VBox(label, control);
        box.getStyleClass().add("measure-field");
        return box;
    }

    private void offerPrecisions() {
        precisions.setId("measure-precision");
        var chosen = new StringJoiner(", ");
        precisions.getItems().clear();
        for (Precision precision : Precision.values()) {
            var item = new CheckMenuItem(texts().get("measure.precision." + precision.name()));
            item.setId("measure-precision-" + precision.text());
            boolean isWanted = pane.model().fields().precisions().contains(precision);
            item.setSelected(isWanted);
            item.setOnAction(_ -> {
                pane.model().fields().toggle(precision, item.isSelected());
                offerPrecisions();
            });
            precisions.getItems().add(item);
            if (isWanted) {
                chosen.add(precision.text());
            }
        }
        precisions.setText(chosen.toString());
    }

    /** What cannot be used says why. */
    private void offerProviders() {
        providers.setId("measure-provider");
        Provider chosen = pane.model().fields().providerProperty().get();
        providers.setText(chosen.title());
        providers.getItems().clear();
        var group = new ToggleGroup();
        for (ProviderOffer offer : pane.model().machinery().providersProperty().get()) {
            var item = new RadioMenuItem(offer.obstacle()
                    .map(reason -> texts().get("measure.provider.not", offer.provider().title(), texts().say(reason)))
                    .orElse(offer.provider().title()));
            item.setToggleGroup(group);
            item.setDisable(!offer.isUsable());
            item.setSelected(offer.provider() == chosen);
            item.setOnAction(_ -> pane.model().fields().providerProperty().set(offer.provider()));
            providers.getItems().add(item);
        }
    }

    private void show() {
        Optional<TaskHandle> task = pane.model().taskProperty().get();
        progress.progressProperty().unbind();
        said.textProperty().unbind();
        start.setDisable(task.isPresent() || pane.model().sweep().isEmpty());
        visible(cancel, task.isPresent());
        visible(progress, task.isPresent());
        task.ifPresentOrElse(running -> {
            progress.progressProperty().bind(running.progressProperty());
            said.textProperty().bind(running.messageProperty());
        }, () -> said.setText(pane.model().sweep().map(this::plan).orElse(texts().get("measure.plan.wrong"))));
    }

    private String plan(Sweep sweep) {
        return texts().get(sweep.size() == 1 ? "measure.plan.one" : "measure.plan", sweep.size(),
                pane.model().fields().runsProperty().get().strip());
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }

    private Texts texts() {
        return pane.texts();
    }
}
