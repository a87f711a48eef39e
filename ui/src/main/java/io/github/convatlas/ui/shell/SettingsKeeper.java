package io.github.convatlas.ui.shell;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.SettingsStore;
import io.github.convatlas.ui.settings.WindowPlace;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers what is to be remembered and writes it. */
final class SettingsKeeper {
    private static final Logger LOG = System.getLogger(SettingsKeeper.class.getName());
    private final SettingsStore store;
    private final AppState state;
    private final MainViewModel frame;

    SettingsKeeper(SettingsStore store, AppState state, MainViewModel frame) {
        this.store = store;
        this.state = state;
        this.frame = frame;
    }

    /** Writes the settings; called when the window closes, when nobody is there any more to read a message. */
    void save(WindowPlace window) {
        try {
            store.save(now(window));
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the settings could not be written", failure);
        }
    }

    private Settings now(WindowPlace window) {
        List<String> selection = state.networks().stream().map(OpenNetwork::reference).map(LibraryReference::text)
                .toList();
        List<String> recent = state.recent().stream().map(LibraryReference::text).toList();
        return new Settings(Settings.FORMAT_VERSION, window, frame.atlas().settings(), frame.details().settings(),
                state.viewProperty().get(), state.themeProperty().get(), state.languageProperty().get(),
                state.unitProperty().get(), selection, focused(), recent, Map.copyOf(state.notes()));
    }

    private int focused() {
        return IntStream.range(0, state.networks().size()).filter(index -> state.focusedProperty().get()
                .filter(network -> network.slot() == state.networks().get(index).slot()).isPresent()).findFirst()
                .orElse(0);
    }
}
