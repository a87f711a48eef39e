package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.run.RunFeature;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.FileServer;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import io.github.convatlas.ui.support.TestCatalog;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;

class PretrainedScreenshotTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,JAPANESE,1600,1000"})
    void theModelLibraryIsPaintedInEveryThemeLanguageAndSize(Theme theme, Language language, int width, int height)
            throws IOException {
        String name = String.join("-", theme.name(), language.name(), String.valueOf(width)).toLowerCase(Locale.ROOT);
        try (var window = TestWindow.open(folder.resolve("home"), Features.all())) {
            begin(window, theme, language);
            OnFx.until("the network of the atlas stands beside the model that answers",
                    () -> window.find("#run-beside", Hyperlink.class).isVisible());
            OnFx.run(window.find("#run-beside", Hyperlink.class)::fire);
            OnFx.until("models are offered", () -> isThere(window, "#run-offers .run-fetch"));
            OnFx.run(window.find("#run-offers .run-fetch", Button.class)::fire);
            save(window, "run-offers-" + name, width, height);
            OnFx.run(window.find("#run-offers-all", Button.class)::fire);
            OnFx.until("the catalog is there", () -> isThere(window, "#run-catalog .run-fetch"));
            save(window, "run-catalog-" + name, width, height);
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK,ENGLISH,1000,700", "LIGHT,JAPANESE,1600,1000"})
    void fetchingAndItsFailureArePainted(Theme theme, Language language, int width, int height) throws IOException {
        byte[] content = Files.readAllBytes(ColorModel.write(folder.resolve("colors.onnx")));
        String name = String.join("-", theme.name(), language.name(), String.valueOf(width)).toLowerCase(Locale.ROOT);
        try (var server = new FileServer(content)) {
            PretrainedModel model = TestCatalog.colors(server.address(), content);
            var features = new Features(List.of(RunFeature.onThisMachine("test", TestCatalog.source(model))),
                    Optional.empty());
            try (var window = TestWindow.open(folder.resolve("home"), features)) {
                begin(window, theme, language);
                OnFx.until("a model is offered", () -> isThere(window, "#run-offers .run-fetch"));
                server.behave(FileServer.Manner.HALF);
                fetch(window);
                OnFx.until("it is fetched", () -> window.find("#run-offers .run-task .label", Label.class).getText()
                        .contains("%"));
                save(window, "run-fetching-" + name, width, height);
                OnFx.run(window.find("#run-offers .run-cancel", Button.class)::fire);
                OnFx.until("it is stopped", () -> window.find("#run-offers .run-fetch", Button.class).isVisible());
                server.behave(FileServer.Manner.LOST);
                fetch(window);
                OnFx.until("it says why", () -> window.find("#run-offers .run-problem", Label.class).isVisible());
                save(window, "run-unfetched-" + name, width, height);
                judged(window);
                save(window, "run-judged-" + name, width, height);
                OnFx.run(window.find("#run-score", Button.class)::fire);
                save(window, "run-scores-" + name, width, height);
            }
        }
    }

    private void judged(TestWindow window) throws IOException {
        Path model = ColorModel.write(folder.resolve("colors.onnx"));
        for (String color : List.of("red", "green", "swan")) {
            Files.createDirectories(folder.resolve("set").resolve(color));
            for (int number = 0; number < 4; number++) {
                ColorModel.paint(folder.resolve("set").resolve(color).resolve(number + ".png"),
                        number == 1 ? Color.BLUE : "red".equals(color) ? Color.RED : Color.GREEN);
            }
        }
        FileDrop.onto(window.find("#work", StackPane.class), List.of(model, folder.resolve("set")));
        OnFx.until("all are classified", () -> !window.find("#run-gallery-stop", Node.class).isVisible()
                && !window.find("#run-gallery-tally", Label.class).getText().isEmpty());
        OnFx.run(() -> window.find("#run-truth", MenuButton.class).getItems().getFirst().fire());
    }

    private static void begin(TestWindow window, Theme theme, Language language) {
        OnFx.run(() -> {
            window.composition().state().themeProperty().set(theme);
            window.composition().state().languageProperty().set(language);
            window.composition().state().viewProperty().set("run");
            window.composition().state().show(List.of(LibraryReference.of("mobilenet-v2")));
        });
    }

    private static void fetch(TestWindow window) {
        OnFx.run(window.find("#run-offers .run-fetch", Button.class)::fire);
        OnFx.run(window.find("#run-offers .run-fetch-agree", Button.class)::fire);
    }

    private static boolean isThere(TestWindow window, String selector) {
        return window.scene().getRoot().lookup(selector) != null;
    }

    private static void save(TestWindow window, String name, int width, int height) {
        assertThat(SceneSnapshots.save(window.scene(), name, width, height)).exists();
    }
}
