package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.compare.chart.ChartView;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;

/** Charts of a comparison: saved, measured, chosen from; and the whole in every theme, language and size. */
class CompareChartsJourneyTest extends CompareTesting {

    @Test
    void aChartIsSavedAsAPicture() throws IOException {
        Path file = folder.resolve("bars.svg");
        show("mobilenet-v2", "resnet50");
        await("#picture-macs-by-resolution");
        window.outside().chosen = List.of(file);
        OnFx.run(() -> ((MenuButton) node("#picture-macs-by-resolution").orElseThrow()).getItems().getFirst().fire());
        OnFx.until("the file is written", () -> Files.exists(file));
        assertThat(Files.readString(file)).startsWith("<?xml").contains("MobileNetV2", "ResNet-50", "14: 1.46G");
        Path params = folder.resolve("params.svg");
        window.outside().chosen = List.of(params);
        OnFx.run(() -> ((MenuButton) node("#picture-params-by-resolution").orElseThrow()).getItems().getFirst().fire());
        OnFx.until("the other chart is written", () -> Files.exists(params));
        assertThat(Files.readString(params)).contains("MobileNetV2", "ResNet-50", "25.6M");
        Path other = folder.resolve("accuracy.png");
        await("#picture-accuracy");
        window.outside().chosen = List.of(other);
        OnFx.run(() -> ((MenuButton) node("#picture-accuracy").orElseThrow()).getItems().get(1).fire());
        OnFx.until("the picture is written", () -> Files.exists(other));
    }

    @Test
    void latencyIsMeasuredAndShownWithItsMachine() {
        show("mobilenet-v2", "mnasnet-a1", "resnet50");
        fire("#scatter-LATENCY");
        await("#scatter-measure");
        OnFx.until("nothing is measured yet", () -> written().anyMatch(text -> text.startsWith("Not measured yet")));
        fire("#scatter-measure");
        OnFx.until("what was measured is drawn", () -> written().anyMatch("MnasNet-A1"::equals));
        assertThat(written().collect(Collectors.joining(" ")))
                .contains("median of 20 runs, threads: 1, measured on this machine (a processor, ONNX Runtime 1.0 CPU)")
                .contains("Not measured yet: ResNet-50");
    }

    private Stream<String> written() {
        return OnFx.call(() -> node("#scatter").map(ChartView.class::cast).stream()
                .flatMap(chart -> chart.list().items().stream()).filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).text()).toList()).stream();
    }

    @Test
    void aPointOfTheAtlasBecomesAColumn() {
        show("mobilenet-v2", "resnet50");
        await("#scatter");
        ChartView chart = (ChartView) OnFx.call(() -> node("#scatter").orElseThrow());
        OnFx.until("the atlas is drawn", () -> chart.list().target(Target.Key.network(0, "vgg16")).isPresent());
        OnFx.run(() -> chart.choose(Target.Key.network(0, "vgg16")));
        OnFx.until("it is compared", () -> window.composition().state().networks().size() == 3);
        OnFx.run(() -> window.composition().state().undo());
        OnFx.until("and no longer", () -> window.composition().state().networks().size() == 2);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1000,700", "DARK,ENGLISH,1600,1000", "LIGHT,JAPANESE,1600,1000",
            "DARK,JAPANESE,1000,700"})
    void theTableIsPaintedInEveryThemeLanguageAndSize(Theme theme, Language language, int width, int height) {
        OnFx.run(() -> {
            window.composition().state().themeProperty().set(theme);
            window.composition().state().languageProperty().set(language);
        });
        String name = String.join("-", theme.name(), language.name(), String.valueOf(width)).toLowerCase(Locale.ROOT);
        assertThat(SceneSnapshots.save(window.scene(), "compare-empty-" + name, width, height)).exists();
        show("resnet50", "mobilenet-v1", "mobilenet-v2", "mobilenet-v3-large", "mnasnet-a1", "efficientnet-b0",
                "efficientnetv2-s");
        await("#cell-count-" + slot(6) + "-5");
        assertThat(SceneSnapshots.save(window.scene(), "compare-" + name, width, height)).exists();
    }
}
