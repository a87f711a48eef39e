package io.github.convatlas.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final Map<Notice, Topic> topics = new HashMap<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<NoteAction>> noteAction = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** What a message is about, and how it is said in another language. */
    private record Topic(String name, Function<Texts, Notice> words) {
    }

    /**
     * What can be done about a note of the status bar.
     *
     * @param title in the user's language
     */
    public record NoteAction(String title, Runnable action) {
    }

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
            dismiss(notices.getFirst());
        }
    }

    /**
     * Shows a message until it is dismissed or its matter is settled. It takes the place of an older one about the same
     * matter, and changes its language with the window.
     *
     * @param topic names the matter: {@code spec}
     * @param words the message in a language
     */
    public void show(String topic, Function<Texts, Notice> words) {
        settled(topic);
        Notice notice = words.apply(texts.get());
        topics.put(notice, new Topic(topic, words));
        show(notice);
    }

    /** A matter is settled: its message goes away. */
    public void settled(String topic) {
        topics.entrySet().stream().filter(entry -> entry.getValue().name().equals(topic)).map(Map.Entry::getKey)
                .toList().forEach(this::dismiss);
    }

    /** The window speaks another language now: messages follow; those that cannot have been read and go away. */
    public void translate() {
        List<Topic> kept = notices.stream().flatMap(notice -> Optional.ofNullable(topics.get(notice)).stream())
                .toList();
        notices.clear();
        topics.clear();
        kept.forEach(topic -> show(topic.name(), topic.words()));
        note("");
    }

    /** Says in the status bar what was done. */
    public void note(String sentence) {
        note.set(sentence);
        noteAction.set(Optional.empty());
    }

    /** Says in the status bar what was done, and offers to do something about it. */
    public void note(String sentence, NoteAction action) {
        note.set(sentence);
        noteAction.set(Optional.of(action));
    }

    /** What can be done about the newest note. */
    public ReadOnlyObjectProperty<Optional<NoteAction>> noteActionProperty() {
        return noteAction.getReadOnlyProperty();
    }

    /** Takes a message away. */
    public void dismiss(Notice notice) {
        notices.remove(notice);
        topics.remove(notice);
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
        String trace = stackTrace(cause);
        show(trace, words -> new Notice(Notice.Kind.ERROR, words.get("common.unexpected"),
                words.get("common.unexpected.advice"), trace));
    }

    private static String stackTrace(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }
}
