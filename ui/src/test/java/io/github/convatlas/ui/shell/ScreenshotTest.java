package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.shell.MainViewModel.Overlay;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

class ScreenshotTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,ENGLISH,1600,1000", "LIGHT,JAPANESE,1600,1000",
            "DARK,JAPANESE,1000,700"})
    void theWindowIsPaintedInEveryThemeLanguageAndSize(Theme theme, Language language, int width, int height) {
        try (var window = TestWindow.open(folder, Features.all())) {
            OnFx.run(() -> {
                window.composition().state().themeProperty().set(theme);
                window.composition().state().languageProperty().set(language);
            });
            OnFx.until("all networks are counted", () -> isCounted(window));
            String look = String.join("-", theme.name(), language.name(), String.valueOf(width))
                    .toLowerCase(Locale.ROOT);
            Consumer<String> save = state -> assertThat(
                    SceneSnapshots.save(window.scene(), state + "-" + look, width, height)).exists();
            save.accept("empty");
            showTwo(window);
            for (String view : viewIds(window)) {
                OnFx.run(() -> window.composition().state().viewProperty().set(view));
                OnFx.until("the facts are gathered", () -> !view.equals("facts")
                        || window.scene().getRoot().lookup(".facts-page") != null);
                save.accept("two-" + view);
            }
            for (Overlay overlay : List.of(Overlay.PALETTE, Overlay.HELP)) {
                OnFx.run(() -> window.composition().models().frame().overlayProperty().set(overlay));
                save.accept(overlay.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<String> viewIds(TestWindow window) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(".view-tab").stream()
                .map(tab -> String.valueOf(tab.getUserData())).toList());
    }

    private static boolean isCounted(TestWindow window) {
        LibraryModel library = window.composition().library();
        return library.totals().size() >= library.atlas().map(atlas -> atlas.networks().size()).orElseThrow();
    }

    private static void showTwo(TestWindow window) {
        OnFx.run(() -> window.composition().state().show(List.of(LibraryReference.parse("mobilenet-v2@width=0.75"),
                LibraryReference.of("efficientnet-b0"))));
        OnFx.until("both are shown", () -> window.composition().state().networks().stream()
                .allMatch(network -> network.opening() instanceof Opening.Ready));
    }
}
