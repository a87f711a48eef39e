package io.github.convatlas.ui.support;

import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of a window without the window, on the real atlas, everything done at once.
 *
 * @param tasks   which does it
 * @param library of a user with an empty folder
 * @param state   of a first start
 */
public record Models(ImmediateTaskRunner tasks, LibraryModel library, AppState state) {
    /** Models of a user with this folder. */
    public static Models in(Path folder) {
        var tasks = new ImmediateTaskRunner();
        var library = new LibraryModel(tasks, Optional.empty());
        library.load(() -> NetworkLibrary.read(new UserFolder(folder)), failure -> {
            throw new AssertionError(failure);
        });
        library.startCounting();
        return new Models(tasks, library, new AppState(Settings.first(Locale.ENGLISH), tasks, library));
    }
}
