package io.github.convatlas.ui.command;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can ask for. Commands are listed in the palette and in the help, with their shortcuts.
 *
 * @param id        such as {@code diagram.zoomIn}
 * @param title     in the user's language, an imperative: "Zoom in"
 * @param naming    the same, with what it would be done to now: "Undo: width of MobileNetV2"
 * @param shortcuts the first one is shown; the others work as well
 * @param available whether it can be done now
 * @param action    what it does, on the FX thread
 */
public record Command(String id, String title, ObservableValue<String> naming, List<KeyCombination> shortcuts,
        ObservableBooleanValue available, Runnable action) {
    /** Copies the list. */
    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /** A command that is always available and has no shortcut. */
    public static Command of(String id, String title, Runnable action) {
        return new Command(id, title, new SimpleStringProperty(title), List.of(), new SimpleBooleanProperty(true),
                action);
    }

    /**
     * The same command with shortcuts.
     *
     * @param keys as {@link KeyCombination#valueOf} reads them: {@code Shortcut+O}, {@code F1}
     */
    public Command withShortcut(String... keys) {
        return new Command(id, title, naming, Stream.of(keys).map(KeyCombination::valueOf).toList(), available, action);
    }

    /** The same command, which can be done only while this holds. */
    public Command availableWhen(ObservableBooleanValue condition) {
        return new Command(id, title, naming, shortcuts, condition, action);
    }

    /** The same command, which says in menus and in the palette what it would be done to now. */
    public Command named(ObservableValue<String> now) {
        return new Command(id, title, now, shortcuts, available, action);
    }

    /** The shortcut as the platform writes it ({@code Ctrl+O}); empty if there is none. */
    public String shortcutText() {
        return shortcuts.isEmpty() ? "" : shortcuts.getFirst().getDisplayText().replace('_', ' ');
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (available.get()) {
            action.run();
        }
    }
}
