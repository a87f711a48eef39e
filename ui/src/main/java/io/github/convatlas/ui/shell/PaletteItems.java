package io.github.convatlas.ui.shell;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.command.CommandGroup;
import io.github.convatlas.ui.command.PaletteItem;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the palette offers: the commands that can be done now, every network, and words with their explanations.
 *
 * @param context of the window
 * @param groups  all commands
 */
record PaletteItems(WorkContext context, List<CommandGroup> groups) {

    List<PaletteItem> all() {
        Stream<PaletteItem> commands = groups.stream().flatMap(group -> group.commands().stream()
                .filter(command -> command.available().get()).map(command -> item(group, command)));
        Stream<PaletteItem> networks = context.library().atlas().stream()
                .flatMap(atlas -> atlas.networks().stream()).map(this::item);
        var words = new PaletteWords(context);
        return Stream.of(commands, networks, words.blocks(), words.terms()).flatMap(items -> items).toList();
    }

    private static PaletteItem item(CommandGroup group, Command command) {
        return PaletteItem.of(command.naming().getValue(), group.title(), command.shortcutText(), command::run);
    }

    private PaletteItem item(NetworkSpec spec) {
        String group = context.texts().get("shell.palette.network", spec.family(), spec.year());
        return PaletteItem.of(spec.title(), group, "",
                () -> context.state().show(List.of(LibraryReference.of(spec.id()))));
    }
}
