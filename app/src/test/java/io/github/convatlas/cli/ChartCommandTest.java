package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ChartCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chart.svg", "chart.PDF", "chart.png"})
    void theEndingOfTheFileDecidesItsFormat(String name) throws IOException {
        Cli run = Cli.run("chart", "mobilenet-v2", "resnet50", "--arrows", "-o", folder.resolve(name).toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.size(folder.resolve(name))).isGreaterThan(2000);
    }

    @Test
    void aFamilyIsShownWhole() throws IOException {
        Path file = folder.resolve("family.svg");
        Cli run = Cli.run("chart", "--family", "resnet", "--x", "params", "--theme", "dark", "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).contains("ResNet-18", "ResNet-34", "ResNet-50", "ResNet-101", "ResNet-152")
                .doesNotContain("MobileNet");
    }

    @Test
    void aNetworkWithoutAPublishedAccuracyIsNamed() throws IOException {
        Path file = folder.resolve("named.svg");
        Cli run = Cli.run("chart", "efficientnet-b0", "efficientnet-b0-article", "-o", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no top-1 accuracy is published for EfficientNet-B0 as an article prints it");
        assertThat(Files.readString(file)).contains("No published top-1 accuracy: EfficientNet-B0 as an article");
    }

    @Test
    void withNothingToDrawNoFileIsWritten() {
        Path file = folder.resolve("nothing.svg");
        Cli run = Cli.run("chart", "efficientnet-b0-article", "-o", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void anUnknownFamilyIsNamedWithTheKnownOnes() {
        Cli run = Cli.run("chart", "--family", "MobilNet", "-o", folder.resolve("x.svg").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("MobilNet", "MobileNet");
    }

    @Test
    void aChartThatIsTooSmallIsRefused() {
        Cli run = Cli.run("chart", "--width", "100", "-o", folder.resolve("x.svg").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("at least 400 x 320 pixels, found 100 x 800");
    }
}
