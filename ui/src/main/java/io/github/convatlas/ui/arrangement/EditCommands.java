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
import javafx.beans.binding.BooleanBinding;

/** Takes steps back and makes them again, saying which; saves and shares what is shown. */
public final class EditCommands {
    private final WorkContext context;
    private final ComparisonSharing sharing;
    private final Runnable paste;
    private final StepWords words;

    /**
     * Commands for the arrangement of this window.
     *
     * @param context what they may use
     * @param sharing saves and copies what is shown
     * @param paste   takes what was copied, whatever it is
     */
    public EditCommands(WorkContext context, ComparisonSharing sharing, Runnable paste) {
        this.context = context;
        this.sharing = sharing;
        this.paste = paste;
        this.words = new StepWords(context.texts(), context.library());
    }

    /** The commands. */
    public CommandGroup group() {
        AppState state = context.state();
        return new CommandGroup(context.texts().get("arrangement.edit"), List.of(
                command("undo", state::undo, History::undoable).withShortcut("Shortcut+Z"),
                command("redo", state::redo, History::redoable).withShortcut("Shortcut+Y", "Shortcut+Shift+Z"),
                Command.of("arrangement.copyLink", context.texts().get("arrangement.copyLink"), sharing::copyLink)
                        .withShortcut("Shortcut+L").availableWhen(anyNetwork()),
                Command.of("arrangement.pasteLink", context.texts().get("arrangement.pasteLink"), paste)
                        .withShortcut("Shortcut+V")));
    }

    /** Saves what is shown. */
    public Command save() {
        return Command.of("arrangement.save", context.texts().get("arrangement.save.command"), sharing::save)
                .withShortcut("Shortcut+S").availableWhen(anyNetwork());
    }

    private BooleanBinding anyNetwork() {
        return Bindings.isNotEmpty(context.state().networks());
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
