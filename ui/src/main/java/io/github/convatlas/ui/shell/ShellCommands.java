package io.github.convatlas.ui.shell;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.command.CommandGroup;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.shell.MainViewModel.Overlay;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;

/** The commands of the window itself. */
final class ShellCommands {
    private final Texts texts;
    private final AppState state;
    private final MainViewModel frame;

    /** What only the window can do. */
    record Actions(Runnable open, Command save, Command spec, Runnable search, Runnable quit) {
    }

    ShellCommands(WorkContext context, MainViewModel frame) {
        this.texts = context.texts();
        this.state = context.state();
        this.frame = frame;
    }

    CommandGroup file(Actions actions, ViewSwitch views) {
        var exports = Bindings.createBooleanBinding(() -> exportOf(views).isPresent(), views.currentProperty());
        return new CommandGroup(texts.get("shell.file"), List.of(
                command("open", actions.open()).withShortcut("Shortcut+O"),
                actions.save(),
                actions.spec(),
                command("export", () -> exportOf(views).ifPresent(Runnable::run)).withShortcut("Shortcut+E")
                        .availableWhen(exports),
                command("quit", actions.quit()).withShortcut("Shortcut+Q")));
    }

    private static Optional<Runnable> exportOf(ViewSwitch views) {
        return views.currentProperty().get().flatMap(WorkView::export);
    }

    CommandGroup views(List<WorkView> views) {
        return new CommandGroup(texts.get("shell.views"), IntStream.range(0, views.size())
                .mapToObj(index -> show(views.get(index)).withShortcut("Shortcut+" + (index + 1))).toList());
    }

    private Command show(WorkView view) {
        return Command.of("shell.view." + view.id(), view.title(), () -> state.viewProperty().set(view.id()));
    }

    CommandGroup window(Actions actions) {
        return new CommandGroup(texts.get("shell.view"), List.of(
                command("palette", () -> frame.toggle(Overlay.PALETTE)).withShortcut("Shortcut+K"),
                command("search", actions.search()).withShortcut("Shortcut+F"),
                command("foldAtlas", frame.atlas()::toggle).withShortcut("Shortcut+B"),
                command("foldDetails", frame.details()::toggle).withShortcut("Shortcut+I"),
                command("theme", this::switchTheme).withShortcut("Shortcut+Shift+T"),
                command("unit", this::switchUnit).withShortcut("Shortcut+U"),
                command("language", this::switchLanguage).withShortcut("Shortcut+Shift+L")));
    }

    CommandGroup networks() {
        var any = Bindings.isNotEmpty(state.networks());
        var several = Bindings.size(state.networks()).greaterThan(1);
        return new CommandGroup(texts.get("shell.networks"), List.of(
                command("nextNetwork", () -> moveFocus(1)).withShortcut("Shortcut+Page_Down").availableWhen(several),
                command("previousNetwork", () -> moveFocus(-1)).withShortcut("Shortcut+Page_Up")
                        .availableWhen(several),
                command("moveForward", () -> moveNetwork(-1)).withShortcut("Shortcut+Shift+Page_Up")
                        .availableWhen(several),
                command("moveBack", () -> moveNetwork(1)).withShortcut("Shortcut+Shift+Page_Down")
                        .availableWhen(several),
                command("duplicate", () -> focused(state::duplicate)).withShortcut("Shortcut+D").availableWhen(any),
                command("resetNetwork", () -> focused(this::reset)).withShortcut("Shortcut+R").availableWhen(any),
                command("closeNetwork", () -> focused(network -> state.remove(network.slot())))
                        .withShortcut("Shortcut+W").availableWhen(any)));
    }

    CommandGroup help() {
        return new CommandGroup(texts.get("shell.help"),
                List.of(command("help", () -> frame.toggle(Overlay.HELP)).withShortcut("F1")));
    }

    private Command command(String id, Runnable action) {
        return Command.of("shell." + id, texts.get("shell.command." + id), action);
    }

    private void focused(Consumer<OpenNetwork> action) {
        state.focusedProperty().get().ifPresent(action);
    }

    private void reset(OpenNetwork network) {
        state.change(network.slot(), network.reference().unchanged());
    }

    private void moveFocus(int distance) {
        List<Long> slots = state.networks().stream().map(OpenNetwork::slot).toList();
        focused(network -> state.focus(slots.get(Math.floorMod(slots.indexOf(network.slot()) + distance,
                slots.size()))));
    }

    private void moveNetwork(int distance) {
        List<Long> slots = state.networks().stream().map(OpenNetwork::slot).toList();
        focused(network -> state.move(network.slot(), slots.indexOf(network.slot()) + distance));
    }

    private void switchTheme() {
        state.themeProperty().set(state.themeProperty().get().other());
    }

    private void switchUnit() {
        state.unitProperty().set(switch (state.unitProperty().get()) {
            case MACS -> OperationUnit.FLOPS;
            case FLOPS -> OperationUnit.MACS;
        });
    }

    private void switchLanguage() {
        state.languageProperty().set(switch (state.languageProperty().get()) {
            case ENGLISH -> Language.JAPANESE;
            case JAPANESE -> Language.ENGLISH;
        });
    }
}
