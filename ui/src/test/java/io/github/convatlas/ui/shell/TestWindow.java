package io.github.convatlas.ui.shell;

import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.common.Browser;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.TextClipboard;
import io.github.convatlas.ui.common.task.VirtualThreadTaskRunner;
import io.github.convatlas.ui.settings.SettingsStore;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.workspace.WorkContext;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The real window in a folder of its own, with dialogs and a browser that only take notes. */
final class TestWindow implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-22T09:05:07Z"), ZoneOffset.UTC);
    private final Stage stage;
    private final Composition composition;
    private final Outside outside;

    /** What the window asks for outside of itself. */
    static final class Outside implements FileDialogs, Browser, TextClipboard {
        final List<URI> pages = new ArrayList<>();
        final List<String> copied = new ArrayList<>();
        List<Path> chosen = List.of();

        @Override
        public List<Path> open(String title, List<Kind> kinds) {
            return chosen;
        }

        @Override
        public Optional<Path> folder(String title) {
            return chosen.stream().findFirst();
        }

        @Override
        public Optional<Path> save(String title, String name, List<Kind> kinds) {
            return chosen.stream().findFirst();
        }

        @Override
        public void put(String text) {
            copied.add(text);
        }

        @Override
        public Optional<String> text() {
            return copied.isEmpty() ? Optional.empty() : Optional.of(copied.getLast());
        }

        @Override
        public void open(URI address) {
            pages.add(address);
        }
    }

    private TestWindow(Stage stage, Composition composition, Outside outside) {
        this.stage = stage;
        this.composition = composition;
        this.outside = outside;
    }

    /** Opens the window of a user with this folder. */
    static TestWindow open(Path folder, Features features) {
        return open(folder, features, Optional.empty());
    }

    /** Opens the window of a user with this folder, started with a link or a file. */
    static TestWindow open(Path folder, Features features, Optional<String> request) {
        OnFx.startToolkit();
        TestWindow window = OnFx.call(() -> {
            var stage = new Stage();
            var outside = new Outside();
            var user = new UserFolder(folder);
            var environment = new Composition.Environment(user,
                    new WorkContext.Outside(outside, outside, outside), VirtualThreadTaskRunner::new, request);
            var store = new SettingsStore(user, Locale.ENGLISH, CLOCK);
            var composition = new Composition(environment, store, store.load(), features);
            new MainWindow(stage, composition).show(new StartupClock("", () -> 0, System.err, () -> {
            }));
            return new TestWindow(stage, composition, outside);
        });
        OnFx.run(() -> window.composition.models().frame().details().makeRoom(true));
        OnFx.until("the atlas is read", () -> window.composition.library().atlas().isPresent());
        OnFx.until("and listed", () -> !window.composition.models().frame().atlas().openProperty().get()
                || window.scene().getRoot().lookup("#atlas-list .atlas-title") != null);
        return window;
    }

    Composition composition() {
        return composition;
    }

    Outside outside() {
        return outside;
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** The node a selector such as {@code #atlas-list} finds. */
    <T extends Node> T find(String selector, Class<T> type) {
        return OnFx.call(() -> Optional.ofNullable(scene().getRoot().lookup(selector)).map(type::cast)
                .orElseThrow(() -> new AssertionError("nothing is " + selector)));
    }

    @Override
    public void close() {
        OnFx.run(stage::hide);
    }
}
