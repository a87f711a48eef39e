package io.github.convatlas.ui.common.task;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A running task, for the FX thread. */
public final class TaskHandle {
    /** The progress of work that does not know how much there is. */
    public static final double UNKNOWN = -1;
    private final Supplier<String> words;
    private final ReadOnlyStringWrapper title;
    private final Runnable onCancel;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    TaskHandle(Supplier<String> words, Runnable onCancel) {
        this.words = words;
        this.title = new ReadOnlyStringWrapper(words.get());
        this.onCancel = onCancel;
    }

    /** A task that is over already; cancelling it does nothing. */
    public static TaskHandle finished(String title) {
        return new TaskHandle(() -> title, () -> {
        });
    }

    /** What is being done, in the user's language. */
    public String title() {
        return title.get();
    }

    /** What is being done, to look at. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Says anew what is being done, in the language that is shown now. */
    public void retitle() {
        title.set(words.get());
    }

    /** Stops the work; its result is dropped and the job's cancel handler runs. Does nothing once it has ended. */
    public void cancel() {
        onCancel.run();
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being worked on; may be empty. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void show(double newProgress, String newMessage) {
        progress.set(newProgress);
        message.set(newMessage);
    }
}
