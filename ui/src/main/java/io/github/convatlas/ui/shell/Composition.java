package io.github.convatlas.ui.shell;

import io.github.convatlas.json.Problem;
import io.github.convatlas.library.NetworkLibrary;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.measure.history.MeasurementStore;
import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.details.DetailsViewModel;
import io.github.convatlas.ui.library.AtlasViewModel;
import io.github.convatlas.ui.parameters.ParameterBarViewModel;
import io.github.convatlas.ui.settings.SettingsStore;
import io.github.convatlas.ui.settings.WindowPlace;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.Measurements;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkViewFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the program together by plain constructors: everything that outlives the views. */
final class Composition {
    private final Features features;
    private final WorkContext.Services services;
    private final SettingsStore.Loaded loaded;
    private final SettingsKeeper keeper;
    private final LibraryModel library;
    private final AppState state;
    private final Models models;
    private Texts texts;
    private Optional<String> request;

    /**
     * What comes from outside of the program.
     *
     * @param folder  the user's folder
     * @param outside dialogs, browser and clipboard
     * @param tasks   makes the runner of background work from the handler of unexpected failures
     * @param request a link or a file to open at the start
     */
    record Environment(UserFolder folder, WorkContext.Outside outside,
            Function<Consumer<Throwable>, TaskRunner> tasks, Optional<String> request) {
    }

    /** The view-models of the frame. */
    record Models(MainViewModel frame, AtlasViewModel atlas, ParameterBarViewModel parameters,
            DetailsViewModel details) {
    }

    /**
     * Puts the program together.
     *
     * @param store    where the settings are kept
     * @param loaded   the settings, read from there
     * @param features what the window shows
     */
    Composition(Environment environment, SettingsStore store, SettingsStore.Loaded loaded, Features features) {
        this.features = features;
        this.request = environment.request();
        this.loaded = loaded;
        texts = Texts.in(loaded.settings().language());
        var errors = new ErrorPresenter(this::texts);
        TaskRunner tasks = environment.tasks().apply(errors::unexpected);
        services = new WorkContext.Services(tasks, errors, environment.outside(), new Measurements(tasks,
                new MeasurementStore(environment.folder()), Clock.systemUTC(), this::explainMeasurements));
        library = new LibraryModel(tasks, features.onnx());
        library.load(() -> NetworkLibrary.read(environment.folder()), this::explainLibrary);
        state = new AppState(loaded.settings(), tasks, library);
        models = new Models(new MainViewModel(loaded.settings()), new AtlasViewModel(state, library),
                new ParameterBarViewModel(state, library), new DetailsViewModel(state, library, tasks));
        keeper = new SettingsKeeper(new SettingsWriter(store),
                new SettingsKeeper.Timing(tasks, SettingsKeeper.Pause.ofSecond()), state, models.frame(), place());
        state.startedProperty().subscribe(started -> {
            if (started) {
                library.startCounting();
                services.measurements().load();
            }
        });
        loaded.damage().ifPresent(this::explainDamage);
        library.contentsProperty().subscribe(contents -> contents.ifPresent(this::explainOwnFiles));
    }

    /** Files of the user's folder that are wrong are left alone and named, once. */
    private void explainOwnFiles(NetworkLibrary.Contents contents) {
        if (!contents.problems().isEmpty()) {
            String details = contents.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
            services.errors().show("library", words -> new Notice(Notice.Kind.WARNING,
                    words.get("shell.library.problems"), words.get("shell.library.problems.advice"), details));
        }
    }

    /** The views, in the order of their tabs. */
    List<WorkViewFactory> views() {
        return features.views();
    }

    WorkContext.Services services() {
        return services;
    }

    LibraryModel library() {
        return library;
    }

    AppState state() {
        return state;
    }

    Models models() {
        return models;
    }

    /** What to open at the start; asked for once, because the frame is built anew for another language. */
    Optional<String> takeRequest() {
        Optional<String> taken = request;
        request = Optional.empty();
        return taken;
    }

    /** Tells of a failure in a handler of the window, which nobody foresaw. */
    void reportUnexpected(Throwable failure) {
        services.errors().unexpected(failure);
    }

    /** Does something in the background as soon as the window can be seen. */
    void afterFirstFrame(Runnable action) {
        state.startedProperty().subscribe(started -> {
            if (started) {
                services.tasks().run(Job.quiet(_ -> {
                    action.run();
                    return started;
                }));
            }
        });
    }

    WindowPlace place() {
        return loaded.settings().window();
    }

    /** The window is at another place, which is to be remembered. */
    void placed(WindowPlace window) {
        keeper.placed(window);
    }

    /** The window closes: writes what is to be remembered. */
    void close(WindowPlace window) {
        keeper.close(window);
    }

    /** What views of this language may use, until the lifetime ends. */
    WorkContext context(Language language, Lifetime lifetime) {
        if (texts.language() != language) {
            texts = Texts.in(language);
            services.errors().translate();
        }
        return new WorkContext(state, library, texts, lifetime, services);
    }

    private Texts texts() {
        return texts;
    }

    private void explainLibrary(Throwable failure) {
        services.errors().failed(texts.get("shell.library.failed"), texts.get("shell.library.failed.advice"), failure);
    }

    private void explainMeasurements(Throwable failure) {
        services.errors().show("measurements", words -> new Notice(Notice.Kind.WARNING,
                words.get("shell.measurements.failed"), words.get("shell.measurements.failed.advice"),
                String.valueOf(failure.getMessage())));
    }

    private void explainDamage(SettingsStore.Damage damage) {
        services.errors().show("settings", words -> new Notice(Notice.Kind.WARNING,
                words.get("shell.settings.damaged"), damage.keptAs().map(Path::toString)
                        .map(file -> words.get("shell.settings.kept", file)).orElse(words.get("shell.settings.lost")),
                damage.reason()));
    }
}
