package io.github.convatlas.ui.shell;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.WindowPlace;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.util.Duration;

/**
 * Gathers what is to be remembered and has it written: shortly after every change, so that little is lost where the program
 * is ended from outside, and when the window closes. For the FX thread.
 */
final class SettingsKeeper {
    private static final Duration SHORTLY = Duration.seconds(1);
    private final SettingsWriter writer;
    private final TaskRunner tasks;
    private final Pause pause;
    private final AppState state;
    private final MainViewModel frame;
    private WindowPlace place;
    private boolean waiting;
    private boolean closed;

    /** Lets a little time pass, so that many changes are written once. */
    @FunctionalInterface
    interface Pause {
        /** Does something on the FX thread, a little later. */
        void then(Runnable action);

        /** A second. */
        static Pause ofSecond() {
            return action -> {
                var wait = new PauseTransition(SHORTLY);
                wait.setOnFinished(_ -> action.run());
                wait.play();
            };
        }
    }

    /**
     * Begins to listen.
     *
     * @param writer writes the file
     * @param timing when it is written
     * @param state  what the window shows
     * @param frame  how it is arranged
     * @param place  where the window is
     */
    SettingsKeeper(SettingsWriter writer, Timing timing, AppState state, MainViewModel frame, WindowPlace place) {
        this.writer = writer;
        this.tasks = timing.tasks();
        this.pause = timing.pause();
        this.state = state;
        this.frame = frame;
        this.place = place;
        Stream.<Observable>of(state.networks(), state.focusedProperty(), state.recent(), state.viewProperty(),
                state.themeProperty(), state.languageProperty(), state.unitProperty(), state.notes(),
                frame.atlas().openProperty(), frame.atlas().widthProperty(), frame.details().openProperty(),
                frame.details().widthProperty()).forEach(this::listen);
    }

    private void listen(Observable observable) {
        InvalidationListener listener = _ -> changed();
        observable.addListener(listener);
    }

    /**
     * When and where writing happens.
     *
     * @param tasks on whose threads
     * @param pause how long after a change
     */
    record Timing(TaskRunner tasks, Pause pause) {
    }

    /** The window is at another place. */
    void placed(WindowPlace next) {
        place = next;
        changed();
    }

    /** Writes at once, and nothing after that; called when the window closes. */
    void close(WindowPlace last) {
        place = last;
        closed = true;
        writer.write(now());
    }

    private void changed() {
        if (!waiting && !closed) {
            waiting = true;
            pause.then(this::write);
        }
    }

    private void write() {
        waiting = false;
        if (!closed) {
            SettingsWriter.Numbered settings = now();
            tasks.run(Job.quiet(_ -> writer.write(settings)));
        }
    }

    private SettingsWriter.Numbered now() {
        List<String> selection = state.networks().stream().map(OpenNetwork::reference).map(LibraryReference::text)
                .toList();
        List<String> recent = state.recent().stream().map(LibraryReference::text).toList();
        return writer.number(new Settings(Settings.FORMAT_VERSION, place, frame.atlas().settings(),
                frame.details().settings(), state.viewProperty().get(), state.themeProperty().get(),
                state.languageProperty().get(), state.unitProperty().get(), selection, focused(), recent,
                Map.copyOf(state.notes())));
    }

    private int focused() {
        return IntStream.range(0, state.networks().size()).filter(index -> state.focusedProperty().get()
                .filter(network -> network.slot() == state.networks().get(index).slot()).isPresent()).findFirst()
                .orElse(0);
    }
}
