package io.github.convatlas.ui.command;

import java.util.List;

/**
 * Commands that belong together.
 *
 * @param title    in the user's language
 * @param commands in the order in which they are listed
 */
public record CommandGroup(String title, List<Command> commands) {
    /** Copies the list. */
    public CommandGroup {
        commands = List.copyOf(commands);
    }
}
