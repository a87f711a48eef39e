package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class ScreenshotTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,ENGLISH,1600,1000", "LIGHT,JAPANESE,1600,1000",
            "DARK,JAPANESE,1000,700"})
    void theWindowIsPaintedInEveryThemeLanguageAndSize(Theme theme, Language language, int width, int height) {
        try (var window = TestWindow.open(folder, SampleView.two())) {
            OnFx.run(() -> {
                window.composition().state().themeProperty().set(theme);
                window.composition().state().languageProperty().set(language);
            });
            String name = String.join("-", theme.name(), language.name(), String.valueOf(width))
                    .toLowerCase(Locale.ROOT);
            assertThat(SceneSnapshots.save(window.scene(), "empty-" + name, width, height)).exists();
            OnFx.run(() -> window.composition().state().show(List.of(
                    LibraryReference.parse("mobilenet-v2@width=0.75"), LibraryReference.of("efficientnet-b0"))));
            OnFx.until("both are shown", () -> window.composition().state().networks().stream()
                    .allMatch(network -> network.opening() instanceof Opening.Ready));
            OnFx.until("all networks are counted",
                    () -> window.composition().library().totals().size() >= window.composition().library().atlas()
                            .orElseThrow().networks().size());
            assertThat(SceneSnapshots.save(window.scene(), "two-" + name, width, height)).exists();
        }
    }
}
