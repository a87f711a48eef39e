package io.github.convatlas.ui.run.model;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** The bar above the picture: which model, and how often it runs. */
public final class ModelBarView {
    private final ModelViewModel model;
    private final IntegerProperty runs;
    private final int mostRuns;
    private final WorkContext context;
    private final FlowPane root;
    private boolean showing;
    @FXML
    private ComboBox<ModelChoice> choices;
    @FXML
    private Button add;
    @FXML
    private Button catalog;
    @FXML
    private TextField repeats;
    @FXML
    private Label badge;
    @FXML
    private Hyperlink beside;

    /**
     * Ways to get a model.
     *
     * @param addFile     lets the user choose a file
     * @param openCatalog shows all trained models
     */
    public record Getting(Runnable addFile, Runnable openCatalog) {
    }

    /**
     * Builds the bar.
     *
     * @param model    which model
     * @param runs     how often it runs
     * @param mostRuns how often at most
     * @param context  what it may use
     * @param getting  ways to get a model
     */
    public ModelBarView(ModelViewModel model, IntegerProperty runs, int mostRuns, WorkContext context,
            Getting getting) {
        this.model = model;
        this.runs = runs;
        this.mostRuns = mostRuns;
        this.context = context;
        this.root = Fxml.load(this, FlowPane.class, context.texts());
        add.setOnAction(_ -> getting.addFile().run());
        catalog.setOnAction(_ -> getting.openCatalog().run());
        start();
    }

    /** The bar. */
    public Node node() {
        return root;
    }

    /** Puts another control at the end. */
    public void add(Node control) {
        root.getChildren().add(control);
    }

    private void start() {
        choices.setCellFactory(_ -> new ModelChoiceCell(model, context.texts()));
        choices.setButtonCell(new ModelChoiceCell(model, context.texts()));
        ListChangeListener<ModelChoice> listed = _ -> list();
        model.choices().addListener(listed);
        context.lifetime().add(() -> model.choices().removeListener(listed));
        context.lifetime().add(model.chosenProperty().subscribe(_ -> {
            list();
            offerNetwork();
        }));
        context.lifetime().add(context.state().focusedProperty().subscribe(_ -> offerNetwork()));
        context.lifetime().add(model.knownProperty().subscribe((_, _) -> {
            choices.setButtonCell(new ModelChoiceCell(model, context.texts()));
            list();
        }));
        choices.valueProperty().subscribe((_, chosen) -> {
            if (!showing && chosen != null) {
                model.choose(chosen);
            }
        });
        context.lifetime().add(runs.subscribe(number -> repeats.setText(String.valueOf(number))));
        repeats.setOnAction(_ -> takeRuns());
        repeats.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                takeRuns();
            }
        });
        context.lifetime().add(model.stateProperty().subscribe(state -> {
            badge.setVisible(state instanceof ModelState.Untrained);
            badge.setManaged(badge.isVisible());
        }));
    }

    private void offerNetwork() {
        Optional<ModelChoice> network = model.networkBeside();
        beside.setVisible(network.isPresent());
        beside.setManaged(network.isPresent());
        network.ifPresent(choice -> {
            beside.setText(context.texts().get("run.model.beside", choice.name()));
            beside.setOnAction(_ -> model.choose(choice));
        });
    }

    private void list() {
        showing = true;
        choices.getItems().setAll(model.choices());
        Optional<ModelChoice> chosen = model.chosenProperty().get();
        chosen.ifPresentOrElse(choices::setValue, () -> choices.getSelectionModel().clearSelection());
        showing = false;
    }

    private void takeRuns() {
        if (repeats.getText().strip().matches("\\d{1,6}")) {
            runs.set(Math.clamp(Integer.parseInt(repeats.getText().strip()), 1, mostRuns));
        }
        repeats.setText(String.valueOf(runs.get()));
    }
}
