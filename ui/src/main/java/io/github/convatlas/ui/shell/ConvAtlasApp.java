package io.github.convatlas.ui.shell;

import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.common.task.VirtualThreadTaskRunner;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as an application. */
public final class ConvAtlasApp extends Application {

    /** Creates the application; JavaFX calls this. */
    public ConvAtlasApp() {
    }

    @Override
    public void start(Stage stage) {
        var environment = new Composition.Environment(UserFolder.ofThisUser(), Locale.getDefault(),
                Clock.system(ZoneId.systemDefault()), new NativeFileDialogs(stage),
                address -> getHostServices().showDocument(address.toString()), VirtualThreadTaskRunner::new);
        new MainWindow(stage, new Composition(environment, Features.all())).show();
        new StartupClock(System.getProperty(StartupClock.PROPERTY, ""), StartupClock::millisSinceProcessStart,
                System.err, Platform::exit).start();
    }
}
