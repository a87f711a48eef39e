package io.github.convatlas.ui.run.answer;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.part.Patience;
import io.github.convatlas.ui.run.part.TaskLine;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What stands beside the picture: the five classes and the line with the times, or why there are none. */
public final class AnswerView {
    private static final String SEPARATOR = " · ";
    private final AnswerViewModel model;
    private final ModelViewModel models;
    private final WorkContext context;
    private final Runnable addFile;
    private final VBox root;
    private final TaskLine task;
    private final Patience patience;
    @FXML
    private Label sentence;
    @FXML
    private Label by;
    @FXML
    private Label unsure;
    @FXML
    private VBox bars;
    @FXML
    private VBox skeleton;
    @FXML
    private VBox message;
    @FXML
    private FontIcon icon;
    @FXML
    private Label title;
    @FXML
    private Label why;
    @FXML
    private Label advice;
    @FXML
    private Button measure;
    @FXML
    private Button use;
    @FXML
    private Button add;
    @FXML
    private Button retry;
    @FXML
    private FlowPane line;
    @FXML
    private VBox progressPlace;

    /**
     * Builds the part.
     *
     * @param model   the answer
     * @param models  the model that answers
     * @param context what it may use
     * @param addFile lets the user choose a model file
     */
    public AnswerView(AnswerViewModel model, ModelViewModel models, WorkContext context, Runnable addFile) {
        this.model = model;
        this.models = models;
        this.context = context;
        this.addFile = addFile;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.task = new TaskLine(context.texts());
        this.patience = new Patience(this::showSkeleton, shown -> show(progressPlace, shown));
        start();
    }

    /** The part. */
    public Node node() {
        return root;
    }

    private void start() {
        progressPlace.getChildren().setAll(task);
        line.setAccessibleRole(AccessibleRole.TEXT);
        measure.setOnAction(_ -> model.measure());
        add.setOnAction(_ -> addFile.run());
        use.setOnAction(_ -> models.trainedProposal().ifPresent(models::choose));
        context.lifetime().add(model.stateProperty().subscribe(this::show));
        context.lifetime().add(model.runningProperty().subscribe(_ -> watch()));
        context.lifetime().add(models.loadingProperty().subscribe(_ -> watch()));
        context.lifetime().add(patience::end);
    }

    private Texts texts() {
        return context.texts();
    }

    private void watch() {
        Optional<TaskHandle> running = model.runningProperty().get().or(() -> models.loadingProperty().get());
        task.watch(running);
        measure.setDisable(running.isPresent());
        boolean waits = running.isPresent() || model.stateProperty().get() instanceof AnswerState.Waiting;
        if (waits) {
            patience.begin();
        } else {
            patience.end();
        }
    }

    private void show(AnswerState state) {
        watch();
        if (!(state instanceof AnswerState.Waiting)) {
            show(skeleton, false);
            List.of(sentence, by, unsure, bars, message, line).forEach(part -> show(part, false));
        }
        switch (state) {
            case AnswerState.Waiting _ -> {
                // what was shown stays until the wait becomes long
            }
            case AnswerState.Nothing _ -> say(texts().get(models.chosenProperty().get().isEmpty()
                    ? "run.answer.noModel"
                    : "run.answer.none"));
            case AnswerState.NoPicture _ -> say(texts().get("run.answer.noPicture"));
            case AnswerState.Stopped _ -> stopped();
            case AnswerState.Answered answered -> {
                bars.getChildren().setAll(ranks(answered.top()));
                models.chosenProperty().get().map(models::title)
                        .ifPresent(name -> by.setText(texts().get("run.answer.by", name)));
                show(by, true);
                show(bars, true);
                show(unsure, answered.said().classification().isUnsure());
                show(answered.timing());
            }
            case AnswerState.Untrained untrained -> untrained(untrained);
            case AnswerState.NoModel refused -> refused(refused);
        }
    }

    private List<AnswerBar> ranks(List<Ranked> top) {
        return IntStream.range(0, top.size()).mapToObj(index -> new AnswerBar(top.get(index), texts(), index == 0))
                .toList();
    }

    private void say(String text) {
        sentence.setText(text);
        show(sentence, true);
    }

    private void stopped() {
        icon.setIconCode(MaterialDesignT.TIMER_OUTLINE);
        explain(texts().get("run.answer.stopped"), "", "");
        offer(texts().get("run.answer.again"), model::refresh);
        List.of(measure, use, add).forEach(button -> show(button, false));
    }

    private void untrained(AnswerState.Untrained untrained) {
        icon.setIconCode(MaterialDesignT.TIMER_OUTLINE);
        explain(texts().get("run.untrained"),
                untrained.reason().map(texts()::say)
                        .orElseGet(() -> texts().get("run.untrained.why", untrained.choice().name())),
                "");
        show(retry, false);
        offerModels(untrained.choice());
        untrained.timing().ifPresent(this::show);
    }

    private void refused(AnswerState.NoModel refused) {
        icon.setIconCode(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        explain(texts().get("run.refused", refused.choice().name()), texts().say(refused.reason()),
                texts().get("run.refused.advice"));
        offer(texts().get("run.refused.retry"), models::retry);
        offerModels(refused.choice());
        refused.timing().ifPresent(this::show);
    }

    private void explain(String what, String reason, String todo) {
        title.setText(what);
        why.setText(reason);
        advice.setText(todo);
        show(why, !reason.isEmpty());
        show(advice, !todo.isEmpty());
        show(message, true);
    }

    private void offer(String text, Runnable action) {
        retry.setText(text);
        retry.setOnAction(_ -> action.run());
        show(retry, true);
    }

    private void offerModels(ModelChoice chosen) {
        Optional<ModelChoice> other = models.trainedProposal().filter(choice -> !choice.equals(chosen));
        other.ifPresent(choice -> use.setText(texts().get("run.untrained.use", choice.name())));
        show(use, other.isPresent());
        show(measure, true);
        show(add, true);
    }

    private void show(Timing timing) {
        List<String> parts = new RunLine(texts()).of(timing);
        line.getChildren().setAll(IntStream.range(0, parts.size())
                .mapToObj(index -> part(parts.get(index), index + 1 == parts.size())).toList());
        line.setAccessibleText(String.join(SEPARATOR, parts));
        show(line, true);
    }

    /** The line breaks between its parts, within one only where that is longer than the place. */
    private Label part(String text, boolean last) {
        var part = new Label(last ? text : text + SEPARATOR.stripTrailing());
        part.setWrapText(true);
        part.maxWidthProperty().bind(line.widthProperty());
        return part;
    }

    private void showSkeleton(boolean shown) {
        boolean waits = shown && model.stateProperty().get() instanceof AnswerState.Waiting;
        if (waits) {
            List.of(sentence, by, unsure, bars, message, line).forEach(part -> show(part, false));
        }
        show(skeleton, waits);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
