package io.github.convatlas.ui.shell;

import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.TextClipboard;
import io.github.convatlas.ui.common.TooltipWidth;
import io.github.convatlas.ui.common.task.VirtualThreadTaskRunner;
import io.github.convatlas.ui.settings.SettingsStore;
import io.github.convatlas.ui.workspace.WorkContext;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as an application. */
public final class ConvAtlasApp extends Application {
    private final UserFolder folder = UserFolder.ofThisUser();
    private final CompletableFuture<SettingsStore> store = new CompletableFuture<>();
    private final CompletableFuture<SettingsStore.Loaded> settings = store.thenApplyAsync(SettingsStore::load);

    /** Creates the application; JavaFX calls this. */
    public ConvAtlasApp() {
    }

    /** Reads the settings while JavaFX gets ready for FXML; each takes about as long as the other. */
    @Override
    public void init() {
        store.completeAsync(
                () -> new SettingsStore(folder, Locale.getDefault(), Clock.system(ZoneId.systemDefault())));
        Fxml.prepare();
    }

    @Override
    public void start(Stage stage) {
        TooltipWidth.limit();
        var environment = new Composition.Environment(folder, new WorkContext.Outside(new NativeFileDialogs(stage),
                address -> getHostServices().showDocument(address.toString()), TextClipboard.ofSystem()),
                VirtualThreadTaskRunner::new, getParameters().getRaw().stream().findFirst());
        var composition = new Composition(environment, store.join(), settings.join(), Features.all());
        var clock = new StartupClock(System.getProperty(StartupClock.PROPERTY, ""),
                StartupClock::millisSinceProcessStart, System.err, Platform::exit);
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> composition.reportUnexpected(failure));
        composition.afterFirstFrame(() -> LogFile.begin(folder));
        new MainWindow(stage, composition).show(clock);
    }
}
