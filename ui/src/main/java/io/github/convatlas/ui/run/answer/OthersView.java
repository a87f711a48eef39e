package io.github.convatlas.ui.run.answer;

import io.github.convatlas.image.Labels;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.engine.Speed;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Below the answer: what other models say of the same picture, marked where they disagree with the chosen one. */
public final class OthersView {
    private final OthersViewModel model;
    private final AnswerViewModel answer;
    private final ModelViewModel models;
    private final WorkContext context;
    private final Runnable addFile;
    private final VBox root = new VBox();
    private final VBox cards = new VBox();
    private final MenuButton add = new MenuButton();
    private Subscription following = Subscription.EMPTY;

    /**
     * Builds the part.
     *
     * @param model   the other models
     * @param answer  of the chosen model
     * @param models  that can be chosen
     * @param context what it may use
     * @param addFile lets the user choose a model file that is asked as well
     */
    public OthersView(OthersViewModel model, AnswerViewModel answer, ModelViewModel models, WorkContext context,
            Runnable addFile) {
        this.model = model;
        this.answer = answer;
        this.models = models;
        this.context = context;
        this.addFile = addFile;
        start();
    }

    /** The part. */
    public Node node() {
        return root;
    }

    private Texts texts() {
        return context.texts();
    }

    private void start() {
        root.getStyleClass().add("run-offers");
        root.setId("run-others");
        cards.getStyleClass().add("run-pretrained-rows");
        add.setText(texts().get("run.others.add"));
        add.setId("run-others-add");
        root.getChildren().setAll(cards, add);
        ListChangeListener<Object> changed = _ -> list();
        model.others().addListener(changed);
        models.choices().addListener(changed);
        context.lifetime().add(() -> {
            following.unsubscribe();
            model.others().removeListener(changed);
            models.choices().removeListener(changed);
        });
        context.lifetime().add(models.knownProperty().subscribe(_ -> list()));
        context.lifetime().add(model.files().silentProperty().subscribe(_ -> list()));
        context.lifetime().add(models.chosenProperty().subscribe(_ -> list()));
        context.lifetime().add(answer.stateProperty().subscribe(_ -> list()));
    }

    private void list() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        cards.getChildren().setAll(model.others().stream().map(this::card).toList());
        List<ModelChoice.File> candidates = model.candidates();
        add.getItems().setAll(candidates.stream().map(this::item).toList());
        if (!candidates.isEmpty()) {
            add.getItems().add(new SeparatorMenuItem());
        }
        add.getItems().add(item(texts().get("run.model.add"), addFile));
        boolean answers = answer.stateProperty().get() instanceof AnswerState.Answered;
        boolean more = answers && model.isRoom();
        show(add, more);
        show(root, more || !model.others().isEmpty());
        if (more) {
            model.files().look();
        }
    }

    /** Opens the list of models that can be asked as well. */
    public void offer() {
        if (add.isVisible()) {
            add.requestFocus();
            add.show();
        }
    }

    private MenuItem item(ModelChoice.File file) {
        return item(name(file), () -> model.add(file));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String name(ModelChoice.File file) {
        return models.title(file);
    }

    private Node card(OtherAnswer other) {
        var card = new VBox();
        card.getStyleClass().addAll("run-pretrained-row", "run-other");
        card.setAccessibleText(name(other.choice()));
        following = following.and(other.stateProperty().subscribe(state -> fill(card, other, state)));
        return card;
    }

    private void fill(VBox card, OtherAnswer other, OtherAnswer.State state) {
        var remove = new Button(texts().get("run.others.remove"));
        remove.setAccessibleText(remove.getText() + " " + name(other.choice()));
        remove.setOnAction(_ -> model.remove(other));
        var head = new FlowPane(label("run-pretrained-name", name(other.choice())));
        head.getStyleClass().add("run-pretrained-line");
        head.setPrefWrapLength(120);
        card.getChildren().setAll(head);
        switch (state) {
            case OtherAnswer.State.Waiting _ ->
                card.getChildren().add(label("run-pretrained-remarks", texts().get("run.answer.waiting")));
            case OtherAnswer.State.NoPicture _ ->
                card.getChildren().add(label("run-pretrained-remarks", texts().get("run.others.noPicture")));
            case OtherAnswer.State.Refused(String reason) ->
                card.getChildren().add(label("run-problem", texts().say(reason)));
            case OtherAnswer.State.Stopped _ ->
                card.getChildren().add(label("run-pretrained-remarks", texts().get("run.answer.stopped")));
            case OtherAnswer.State.Answered(List<Ranked> top, Speed inference) -> {
                verdict(top).ifPresent(head.getChildren()::add);
                card.getChildren().addAll(IntStream.range(0, top.size())
                        .mapToObj(index -> new AnswerBar(top.get(index), texts(), false)).toList());
                card.getChildren()
                        .add(label("run-pretrained-remarks", new RunLine(texts()).inference(inference)));
            }
        }
        card.getChildren().add(remove);
    }

    /** Whether it says the same as the chosen model; nothing while that has not answered. */
    private Optional<Label> verdict(List<Ranked> top) {
        if (!(answer.stateProperty().get() instanceof AnswerState.Answered chosen) || top.isEmpty()
                || chosen.top().isEmpty()) {
            return Optional.empty();
        }
        boolean same = isSame(chosen.top().getFirst().label(), top.getFirst().label());
        Label verdict = label(same ? "run-agrees" : "run-disagrees",
                texts().get(same ? "run.others.agrees" : "run.others.disagrees"));
        verdict.setGraphic(new FontIcon(same ? MaterialDesignC.CHECK : MaterialDesignN.NOT_EQUAL_VARIANT));
        return Optional.of(verdict);
    }

    private static boolean isSame(Labels.Label first, Labels.Label second) {
        boolean known = !first.synset().isEmpty() && !second.synset().isEmpty();
        return known ? first.synset().equals(second.synset()) : first.english().equalsIgnoreCase(second.english());
    }

    private static Label label(String styleClass, String text) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
