package io.github.convatlas.ui.parameters;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The bar above the work. */
public final class ParameterBarView {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private final ParameterBarViewModel model;
    private final WorkContext context;
    private final VBox root;
    private final Lifetime shownFields = new Lifetime();
    @FXML
    private FlowPane chips;
    @FXML
    private FlowPane fields;
    @FXML
    private Label problem;
    @FXML
    private Button duplicate;
    @FXML
    private Button reset;
    @FXML
    private ToggleButton together;

    /** Builds the bar. */
    public ParameterBarView(ParameterBarViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        start();
    }

    /** The bar. */
    public Node node() {
        return root;
    }

    private void start() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        reset.disableProperty().bind(model.changedProperty().not());
        reset.setOnAction(_ -> model.reset());
        duplicate.setOnAction(_ -> state().focusedProperty().get().ifPresent(state()::duplicate));
        together.selectedProperty().bindBidirectional(model.togetherProperty());
        ListChangeListener<OpenNetwork> networks = _ -> showChips();
        ListChangeListener<ParameterField> parameters = _ -> showFields();
        state().networks().addListener(networks);
        model.fields().addListener(parameters);
        context.lifetime().add(() -> {
            shownFields.end();
            problem.textProperty().unbind();
            reset.disableProperty().unbind();
            together.selectedProperty().unbindBidirectional(model.togetherProperty());
            state().networks().removeListener(networks);
            model.fields().removeListener(parameters);
        });
        context.lifetime().add(state().focusedProperty().subscribe(_ -> showChips()));
        showFields();
    }

    private AppState state() {
        return context.state();
    }

    private Texts texts() {
        return context.texts();
    }

    private void showFields() {
        shownFields.end();
        var editors = new ParameterEditors(model, texts(), shownFields);
        fields.getChildren().setAll(model.fields().stream().map(editors::editor).toList());
    }

    private void showChips() {
        List<OpenNetwork> networks = state().networks();
        boolean several = networks.size() > 1;
        chips.getChildren().setAll(networks.stream().map(network -> chip(network, several)).toList());
        together.setVisible(several);
        together.setManaged(several);
        root.setVisible(!networks.isEmpty());
        root.setManaged(!networks.isEmpty());
    }

    private Node chip(OpenNetwork network, boolean several) {
        boolean focused = state().focusedProperty().get().filter(one -> one.slot() == network.slot()).isPresent();
        var name = new ToggleButton(network.name());
        name.getStyleClass().add("chip-name");
        name.setSelected(focused);
        name.setOnAction(_ -> state().focus(network.slot()));
        name.selectedProperty().subscribe(selected -> keepSelected(name, network, selected));
        var chip = new HBox(name);
        chip.getStyleClass().add("chip");
        chip.pseudoClassStateChanged(FAILED, network.opening() instanceof OpenNetwork.Opening.Failed);
        if (several) {
            chip.getChildren().add(closeButton(network));
        }
        return chip;
    }

    /** A click on the chip with the focus does not take the focus away. */
    private void keepSelected(ToggleButton name, OpenNetwork network, boolean selected) {
        Optional<Long> focused = state().focusedProperty().get().map(OpenNetwork::slot);
        if (!selected && focused.filter(slot -> slot == network.slot()).isPresent()) {
            name.setSelected(true);
        }
    }

    private Button closeButton(OpenNetwork network) {
        var close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().add("chip-close");
        String text = texts().get("parameters.close", network.name());
        close.setAccessibleText(text);
        close.setTooltip(new Tooltip(text));
        close.setOnAction(_ -> state().remove(network.slot()));
        return close;
    }
}
