package io.github.convatlas.ui.arrangement;

import io.github.convatlas.arrangement.History;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.command.CommandGroup;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;

/** Takes steps back and makes them again; says which. */
public final class UndoCommands {
    private final WorkContext context;
    private final StepWords words;

    /** Commands for the arrangement of this window. */
    public UndoCommands(WorkContext context) {
        this.context = context;
        this.words = new StepWords(context.texts(), context.library());
    }

    /** The commands. */
    public CommandGroup group() {
        AppState state = context.state();
        return new CommandGroup(context.texts().get("arrangement.edit"), List.of(
                command("undo", state::undo, History::undoable).withShortcut("Shortcut+Z"),
                command("redo", state::redo, History::redoable).withShortcut("Shortcut+Y", "Shortcut+Shift+Z")));
    }

    private Command command(String id, Runnable action, Function<History, Optional<Step>> step) {
        var history = context.state().historyProperty();
        String title = context.texts().get("arrangement." + id);
        return Command.of("arrangement." + id, title, action)
                .availableWhen(Bindings.createBooleanBinding(() -> step.apply(history.get()).isPresent(), history))
                .named(Bindings.createStringBinding(() -> step.apply(history.get())
                        .map(known -> context.texts().get("arrangement." + id + ".step", words.of(known)))
                        .orElse(title), history));
    }
}
