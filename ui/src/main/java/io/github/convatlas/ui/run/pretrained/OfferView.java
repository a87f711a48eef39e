package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where a network has no trained weights: the trained models of the catalog for it, and the way to all others. */
public final class OfferView {
    private final PretrainedViewModel pretrained;
    private final WorkContext context;
    private final VBox root = new VBox();
    private final Label title = new Label();
    private final VBox rows = new VBox();
    private List<ModelRow> shown = List.of();

    /** Follows the model that is chosen. */
    public OfferView(PretrainedViewModel pretrained, WorkContext context) {
        this.pretrained = pretrained;
        this.context = context;
        start();
    }

    /** The offer; hides itself while a model answers. */
    public Node node() {
        return root;
    }

    private Texts texts() {
        return context.texts();
    }

    private void start() {
        root.setId("run-offers");
        root.getStyleClass().add("run-offers");
        rows.getStyleClass().add("run-pretrained-rows");
        title.getStyleClass().add("run-offers-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        var all = new Button(texts().get("run.catalog.open"));
        all.setId("run-offers-all");
        all.setOnAction(_ -> pretrained.openProperty().set(true));
        root.getChildren().setAll(title, rows, all);
        context.lifetime().add(pretrained.models().stateProperty().subscribe(_ -> list()));
        context.lifetime().add(pretrained.shelfProperty().subscribe(_ -> list()));
        MapChangeListener<String, FetchState> fetched = _ -> shown.forEach(ModelRow::update);
        pretrained.fetches().addListener(fetched);
        context.lifetime().add(() -> pretrained.fetches().removeListener(fetched));
    }

    private void list() {
        Optional<ModelChoice> without = without(pretrained.models().stateProperty().get());
        boolean wanted = without.isPresent() || pretrained.models().stateProperty().get() instanceof ModelState.Nothing;
        root.setVisible(wanted);
        root.setManaged(wanted);
        List<PretrainedModel> offers = without.map(pretrained::offers).orElse(List.of());
        boolean same = shown.stream().map(ModelRow::model).toList().equals(offers);
        if (same) {
            shown.forEach(ModelRow::update);
        } else {
            shown = offers.stream().map(model -> new ModelRow(model, pretrained, context)).toList();
            rows.getChildren().setAll(shown);
        }
        title.setText(without.filter(ModelChoice.Network.class::isInstance)
                .map(choice -> texts().get(offers.isEmpty() ? "run.offers.none" : "run.offers", choice.name()))
                .orElseGet(() -> texts().get("run.offers.any")));
    }

    private static Optional<ModelChoice> without(ModelState state) {
        return switch (state) {
            case ModelState.Untrained(ModelChoice choice, var _) -> Optional.of(choice);
            case ModelState.Refused(ModelChoice choice, var _) -> Optional.of(choice);
            case ModelState.Nothing _,ModelState.Opening _,ModelState.Ready _ -> Optional.empty();
        };
    }
}
