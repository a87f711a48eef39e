package io.github.convatlas.ui.run;

import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.image.decode.JpegReducer;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.engine.RunEngine;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.support.ImmediateTaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The services of a window without a window, whose background work is done at once. */
final class TestServices {

    private TestServices() {
    }

    static RunServices of(Path folder, RunEngine engine, Texts texts) {
        return of(folder, engine, new FakeCapture(), texts);
    }

    static RunServices of(Path folder, RunEngine engine, CaptureLibrary capture, Texts texts) {
        var tasks = new ImmediateTaskRunner();
        var library = new LibraryModel(tasks, Optional.empty());
        library.load(() -> NetworkLibrary.read(new UserFolder(folder.resolve("home"))), failure -> {
            throw new AssertionError(failure);
        });
        var state = new AppState(Settings.first(Locale.ENGLISH), tasks, library);
        return new RunServices(state, library, tasks, new ErrorPresenter(() -> texts), engine, capture,
                JpegReducer.NONE, () -> texts);
    }
}
