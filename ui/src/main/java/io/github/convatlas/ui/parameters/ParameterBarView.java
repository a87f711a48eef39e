package io.github.convatlas.ui.parameters;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
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
    private final Label cost = new Label();
    @FXML
    private ScrollPane chipsScroll;
    @FXML
    private HBox chips;
    @FXML
    private MenuButton allChips;
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
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        cost.managedProperty().bind(cost.visibleProperty());
        context.lifetime().add(model.problemProperty().subscribe(_ -> showProblem()));
        context.lifetime().add(model.costProperty().subscribe(_ -> showCost()));
        context.lifetime().add(state().unitProperty().subscribe(_ -> showCost()));
        problem.managedProperty().bind(problem.visibleProperty());
        cost.setId("parameter-cost");
        cost.getStyleClass().add("parameter-cost");
        cost.setTooltip(new Tooltip(texts().get("parameters.cost.about")));
        reset.disableProperty().bind(model.changedProperty().not());
        reset.setOnAction(_ -> model.reset());
        duplicate.setOnAction(_ -> state().focusedProperty().get().ifPresent(state()::duplicate));
        together.selectedProperty().bindBidirectional(model.togetherProperty());
        allChips.managedProperty().bind(allChips.visibleProperty());
        allChips.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> chips.getWidth() > chipsScroll.getWidth() + 1, chips.widthProperty(),
                chipsScroll.widthProperty()));
        chips.setOnScroll(this::scroll);
        chips.widthProperty().subscribe(_ -> reveal());
        chipsScroll.widthProperty().subscribe(_ -> reveal());
        ListChangeListener<OpenNetwork> networks = _ -> showChips();
        ListChangeListener<ParameterField> parameters = _ -> showFields();
        state().networks().addListener(networks);
        model.fields().addListener(parameters);
        context.lifetime().add(() -> {
            shownFields.end();
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

    /** What was typed wrongly in a field, else what is wrong with the network. */
    private void showProblem() {
        problem.setText(model.fields().stream().flatMap(field -> field.wrongProperty().get().stream()).findFirst()
                .map(this::sentence)
                .orElseGet(model.problemProperty()::get));
    }

    private String sentence(Entry.Wrong wrong) {
        var words = new ArrayList<>(wrong.arguments());
        words.set(0, new ParameterWords(texts()).name(words.getFirst()));
        return texts().get(wrong.key(), words.toArray());
    }

    private void showCost() {
        cost.setVisible(model.costProperty().get().isPresent());
        model.costProperty().get()
                .ifPresent(change -> cost.setText(change.text(texts(), state().unitProperty().get())));
    }

    private Texts texts() {
        return context.texts();
    }

    private void showFields() {
        shownFields.end();
        var editors = new ParameterEditors(model, texts(), shownFields);
        fields.getChildren().setAll(model.fields().stream().map(editors::editor).toList());
        fields.getChildren().add(cost);
        model.fields().forEach(field -> shownFields.add(field.wrongProperty().subscribe(_ -> showProblem())));
        if (!model.variants().isEmpty()) {
            fields.getChildren().addFirst(new VariantMenu(model, texts(), shownFields).node());
        }
    }

    private void showChips() {
        List<OpenNetwork> networks = state().networks();
        boolean several = networks.size() > 1;
        chips.getChildren().setAll(networks.stream().map(network -> chip(network, several)).toList());
        allChips.setText(String.valueOf(networks.size()));
        allChips.getItems().setAll(networks.stream().map(this::item).toList());
        together.setVisible(several);
        together.setManaged(several);
        root.setVisible(!networks.isEmpty());
        root.setManaged(!networks.isEmpty());
    }

    private boolean isFocused(OpenNetwork network) {
        return state().focusedProperty().get().filter(one -> one.slot() == network.slot()).isPresent();
    }

    private MenuItem item(OpenNetwork network) {
        var item = new CheckMenuItem(network.name());
        item.setSelected(isFocused(network));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> state().focus(network.slot()));
        return item;
    }

    /** The wheel moves the row of networks sideways. */
    private void scroll(ScrollEvent event) {
        double hidden = chips.getWidth() - chipsScroll.getWidth();
        double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (hidden > 0) {
            event.consume();
            chipsScroll.setHvalue(Math.clamp(chipsScroll.getHvalue() - by / hidden, 0, 1));
        }
    }

    /** The network with the focus is in sight. */
    private void reveal() {
        double hidden = chips.getWidth() - chipsScroll.getWidth();
        int index = IntStream.range(0, state().networks().size())
                .filter(place -> isFocused(state().networks().get(place))).findFirst().orElse(-1);
        if (hidden > 0 && index >= 0 && index < chips.getChildren().size()) {
            Bounds chip = chips.getChildren().get(index).getBoundsInParent();
            double left = chipsScroll.getHvalue() * hidden;
            double next = Math.clamp(left, chip.getMaxX() - chipsScroll.getWidth(),
                    Math.max(chip.getMinX(), chip.getMaxX() - chipsScroll.getWidth()));
            chipsScroll.setHvalue(Math.clamp(next / hidden, 0, 1));
        }
    }

    private Node chip(OpenNetwork network, boolean several) {
        boolean focused = isFocused(network);
        var name = new ToggleButton(network.name());
        name.getStyleClass().add("chip-name");
        name.setSelected(focused);
        name.setOnAction(_ -> state().focus(network.slot()));
        name.selectedProperty().subscribe(selected -> keepSelected(name, network, selected));
        var chip = new HBox(name);
        chip.getStyleClass().add("chip");
        chip.pseudoClassStateChanged(FAILED, !network.problems().isEmpty());
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
