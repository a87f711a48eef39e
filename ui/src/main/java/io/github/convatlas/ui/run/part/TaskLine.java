package io.github.convatlas.ui.run.part;

import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.TaskHandle;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/** What is going on, how far it is, and a way to stop it. */
public final class TaskLine extends FlowPane {
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private Subscription watching = Subscription.EMPTY;
    private Optional<TaskHandle> task = Optional.empty();

    /** Shows nothing yet. */
    public TaskLine(Texts texts) {
        var cancel = new Button(texts.get("run.cancel"));
        cancel.getStyleClass().add("run-cancel");
        cancel.setOnAction(_ -> task.ifPresent(TaskHandle::cancel));
        title.setWrapText(true);
        bar.getStyleClass().add("run-progress-bar");
        getStyleClass().add("run-task");
        setRowValignment(javafx.geometry.VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, bar, cancel);
    }

    /** Follows a task. */
    public void watch(Optional<TaskHandle> watched) {
        watching.unsubscribe();
        task = watched;
        watching = watched.map(this::follow).orElse(Subscription.EMPTY);
    }

    private Subscription follow(TaskHandle handle) {
        title.setText(handle.title());
        bar.setAccessibleText(handle.title());
        Subscription progress = handle.progressProperty().subscribe(value -> bar.setProgress(value.doubleValue()));
        Subscription message = handle.messageProperty().subscribe(text -> title.setText(text.isEmpty()
                ? handle.title()
                : handle.title() + " · " + text));
        return progress.and(message);
    }
}
