package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.run.RunFeature;
import io.github.convatlas.ui.run.pretrained.ModelSource;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.RealFiles;
import io.github.convatlas.ui.support.SceneSnapshots;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;

class RunScreenshotTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,JAPANESE,1600,1000"})
    void theRunViewIsPaintedInEveryThemeLanguageAndSize(Theme theme, Language language, int width, int height)
            throws IOException {
        Path model = RealFiles.model("squeezenet1.1-7.onnx");
        Path photos = RealFiles.image("photos");
        Path odd = RealFiles.image("odd");
        String name = String.join("-", theme.name(), language.name(), String.valueOf(width)).toLowerCase(Locale.ROOT);
        try (var window = TestWindow.open(folder.resolve("home"), Features.all())) {
            OnFx.run(() -> {
                window.composition().state().themeProperty().set(theme);
                window.composition().state().languageProperty().set(language);
                window.composition().state().viewProperty().set("run");
            });
            save(window, "run-empty-" + name, width, height);
            OnFx.run(() -> window.composition().state().show(List.of(LibraryReference.of("mobilenet-v2"))));
            OnFx.until("it is read",
                    () -> window.composition().state().networks().getFirst().network().isPresent());
            OnFx.run(window.find("#run-beside", Hyperlink.class)::fire);
            OnFx.run(window.find("#run-measure", Button.class)::fire);
            OnFx.until("it is measured", () -> window.find("#run-line", Node.class).isVisible());
            save(window, "run-untrained-" + name, width, height);
            drop(window, ColorModel.write(folder.resolve("colors.onnx")), model);
            drop(window, photos.resolve("golden_retriever_puppy.jpg"));
            OnFx.until("it is answered", () -> window.find("#run-line", Node.class).getAccessibleText().contains("20"));
            save(window, "run-answered-" + name, width, height);
            OnFx.run(() -> window.find(".run-setup", TitledPane.class).setExpanded(true));
            drop(window, photos, odd);
            OnFx.until("all are classified", () -> !window.find("#run-gallery-stop", Node.class).isVisible()
                    && !window.find("#run-gallery-tally", Label.class).getText().isEmpty());
            save(window, "run-gallery-" + name, width, height);
            drop(window, odd.resolve("text_renamed.jpg"), photos.resolve("alp.png"));
            OnFx.until("it is explained", () -> window.find("#run-broken", Node.class).isVisible());
            save(window, "run-broken-" + name, width, height);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,JAPANESE,1600,1000"})
    void loadingIsPaintedWithItsProgress(Theme theme, Language language, int width, int height) throws IOException {
        var engine = new StuckEngine();
        var features = new Features(List.of(new RunFeature(_ -> engine, ModelSource.ofThisMachine("test"))),
                Optional.empty());
        try (var window = TestWindow.open(folder.resolve("home"), features)) {
            OnFx.run(() -> {
                window.composition().state().themeProperty().set(theme);
                window.composition().state().languageProperty().set(language);
                window.composition().state().viewProperty().set("run");
            });
            drop(window, ColorModel.paint(folder.resolve("square.png"), Color.RED),
                    ColorModel.write(folder.resolve("colors.onnx")));
            OnFx.until("the progress is shown", () -> window.find(".run-progress", Node.class).isVisible());
            save(window, "run-loading-" + theme.name().toLowerCase(Locale.ROOT), width, height);
            OnFx.run(window.find(".run-cancel", Button.class)::fire);
            OnFx.until("it is stopped", () -> window.find("#run-retry", Node.class).isVisible());
            save(window, "run-stopped-" + theme.name().toLowerCase(Locale.ROOT), width, height);
        } finally {
            engine.letGo();
        }
    }

    private static void drop(TestWindow window, Path... files) {
        FileDrop.onto(window.find("#work", StackPane.class), List.of(files));
    }

    private static void save(TestWindow window, String name, int width, int height) {
        assertThat(SceneSnapshots.save(window.scene(), name, width, height)).exists();
    }
}
