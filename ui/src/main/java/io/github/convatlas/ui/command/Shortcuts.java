package io.github.convatlas.ui.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Runs commands by their keys. A key without Ctrl, Alt or Meta is left to a text field that has the focus. */
public final class Shortcuts {
    private static final Set<KeyCode> EDITING = EnumSet.of(KeyCode.Z, KeyCode.Y, KeyCode.X, KeyCode.C, KeyCode.V,
            KeyCode.A);
    private final Supplier<List<Command>> commands;
    private boolean taken;

    /**
     * Creates the handler.
     *
     * @param commands those that may run now; earlier ones win
     */
    public Shortcuts(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    /** Listens to the keys that reach this node unused. */
    public void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, _ -> taken = false);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::handle);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
    }

    /** The letter of a key that ran a command is not typed into the field to which that command gave the focus. */
    private void swallow(KeyEvent event) {
        if (taken) {
            event.consume();
        }
    }

    private void handle(KeyEvent event) {
        if (isTyping(event)) {
            return;
        }
        if (isEditing(event)) {
            // Otherwise the menu's accelerators would take it.
            event.consume();
            return;
        }
        find(event).ifPresent(command -> {
            event.consume();
            taken = true;
            command.run();
        });
    }

    private Optional<Command> find(KeyEvent event) {
        return commands.get().stream().filter(command -> command.available().get())
                .filter(command -> matches(command.shortcuts(), event)).findFirst();
    }

    private static boolean matches(List<KeyCombination> shortcuts, KeyEvent event) {
        return shortcuts.stream().anyMatch(shortcut -> shortcut.match(event));
    }

    private static boolean isTyping(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        boolean types = plain && !event.getCode().isFunctionKey();
        return types && event.getTarget() instanceof Node node && focusOwner(node) instanceof TextInputControl;
    }

    /** Undo, redo, cut, copy, paste and select all belong to a text field in which there is something to do that with. */
    private static boolean isEditing(KeyEvent event) {
        boolean edits = event.isShortcutDown() && EDITING.contains(event.getCode());
        return edits && event.getTarget() instanceof Node node
                && focusOwner(node) instanceof TextInputControl field && field.isEditable()
                && (!field.getText().isEmpty() || field.isUndoable() || field.isRedoable());
    }

    private static Optional<Node> ownerOf(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner());
    }

    private static Node focusOwner(Node node) {
        return Optional.ofNullable(node.getScene()).flatMap(Shortcuts::ownerOf).orElse(node);
    }
}
