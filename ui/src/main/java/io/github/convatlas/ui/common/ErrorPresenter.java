package io.github.convatlas.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The one place that tells the user what happened: a bar in the window for what needs attention, a note in the status
 * bar for what does not. Never a dialog. For the FX thread.
 */
public final class ErrorPresenter {
    private static final int MOST = 3;
    private static final Logger LOG = System.getLogger(ErrorPresenter.class.getName());
    private final Supplier<Texts> texts;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> noticesView = FXCollections.unmodifiableObservableList(notices);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /**
     * Creates the presenter.
     *
     * @param texts the texts of the language shown at the moment
     */
    public ErrorPresenter(Supplier<Texts> texts) {
        this.texts = texts;
    }

    /** The messages that stand in the window, oldest first, at most three. */
    public ObservableList<Notice> notices() {
        return noticesView;
    }

    /** The newest note of the status bar; may be empty. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Shows a message until it is dismissed. The same message is not shown twice. */
    public void show(Notice notice) {
        notices.remove(notice);
        notices.add(notice);
        if (notices.size() > MOST) {
            notices.removeFirst();
        }
    }

    /** Says in the status bar what was done. */
    public void note(String sentence) {
        note.set(sentence);
    }

    /** Takes a message away. */
    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /**
     * Tells of a failure that was foreseen, and logs it.
     *
     * @param sentence what happened
     * @param advice   what to do; may be empty
     * @param cause    what is folded away as details
     */
    public void failed(String sentence, String advice, Throwable cause) {
        LOG.log(Level.WARNING, sentence, cause);
        show(new Notice(Notice.Kind.ERROR, sentence, advice, stackTrace(cause)));
    }

    /** Tells of a failure that nobody foresaw, and logs it. */
    public void unexpected(Throwable cause) {
        LOG.log(Level.ERROR, "unexpected", cause);
        show(new Notice(Notice.Kind.ERROR, texts.get().get("common.unexpected"),
                texts.get().get("common.unexpected.advice"), stackTrace(cause)));
    }

    private static String stackTrace(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }
}
