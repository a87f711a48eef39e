package io.github.convatlas.ui.status;

import io.github.convatlas.library.NetworkLibrary.Contents;
import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.workspace.EngineInfo;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The bar at the bottom: what runs, how far it is, how to stop it; the newest note; the engine. */
public final class StatusBarView {
    private static final Duration PATIENCE = Duration.millis(400);
    private final WorkContext context;
    private final HBox root;
    private final PauseTransition appear = new PauseTransition(PATIENCE);
    private Subscription followed = Subscription.EMPTY;
    private Optional<TaskHandle> shown = Optional.empty();
    @FXML
    private HBox task;
    @FXML
    private Label title;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button cancel;
    @FXML
    private Label more;
    @FXML
    private Label note;
    @FXML
    private Hyperlink noteAction;
    @FXML
    private Label hint;
    @FXML
    private Label engine;

    /** Builds the bar. */
    public StatusBarView(WorkContext context) {
        this.context = context;
        this.root = Fxml.load(this, HBox.class, context.texts());
        start();
    }

    /** The bar. */
    public Node node() {
        return root;
    }

    private void start() {
        task.managedProperty().bind(task.visibleProperty());
        note.textProperty().bind(context.errors().noteProperty());
        note.visibleProperty().bind(task.visibleProperty().not().and(note.textProperty().isNotEmpty()));
        note.managedProperty().bind(note.visibleProperty());
        noteAction.managedProperty().bind(noteAction.visibleProperty());
        context.lifetime().add(context.errors().noteActionProperty().subscribe(this::offer));
        hint.visibleProperty().bind(task.visibleProperty().not().and(note.visibleProperty().not()));
        hint.managedProperty().bind(hint.visibleProperty());
        context.lifetime().add(context.library().contentsProperty().subscribe(this::showHint));
        cancel.setOnAction(_ -> shown.ifPresent(TaskHandle::cancel));
        appear.setOnFinished(_ -> task.setVisible(shown.isPresent()));
        ListChangeListener<TaskHandle> tasks = _ -> showTask();
        context.tasks().running().addListener(tasks);
        context.lifetime().add(() -> {
            appear.stop();
            followed.unsubscribe();
            note.textProperty().unbind();
            context.tasks().running().removeListener(tasks);
        });
        context.lifetime().add(context.state().engineProperty().subscribe(this::showEngine));
        showTask();
    }

    private void offer(Optional<NoteAction> action) {
        noteAction.setVisible(action.isPresent());
        noteAction.setVisited(false);
        noteAction.setText(action.map(NoteAction::title).orElse(""));
        noteAction.setOnAction(_ -> action.ifPresent(offered -> offered.action().run()));
    }

    private Texts texts() {
        return context.texts();
    }

    /** Work that ends soon is not mentioned. */
    private void showTask() {
        List<TaskHandle> running = context.tasks().running();
        Optional<TaskHandle> next = running.isEmpty() ? Optional.empty() : Optional.of(running.getFirst());
        more.setText(running.size() > 1 ? texts().get("status.more", running.size() - 1) : "");
        if (!next.equals(shown)) {
            shown = next;
            followed.unsubscribe();
            appear.playFromStart();
            next.ifPresentOrElse(this::follow, () -> task.setVisible(false));
        }
    }

    private void follow(TaskHandle handle) {
        handle.retitle();
        followed = Subscription.combine(
                handle.progressProperty().subscribe(value -> progress.setProgress(value.doubleValue())),
                handle.titleProperty().subscribe(_ -> describe(handle)),
                handle.messageProperty().subscribe(_ -> describe(handle)));
    }

    private void describe(TaskHandle handle) {
        String message = handle.messageProperty().get();
        title.setText(message.isEmpty() ? handle.title() : handle.title() + ": " + message);
        cancel.setAccessibleText(texts().get("status.cancel", handle.title()));
    }

    private void showHint(Optional<Contents> contents) {
        String palette = KeyCombination.valueOf("Shortcut+K").getDisplayText();
        hint.setText(contents.map(known -> texts().get("status.hint", known.atlas().networks().size(), palette))
                .orElse(""));
    }

    private void showEngine(Optional<EngineInfo> info) {
        engine.setText(info.map(known -> texts().get("status.engine", known.version(), known.provider(),
                known.threads())).orElse(""));
    }
}
