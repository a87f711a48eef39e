package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DiagramCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"drawn.svg", "drawn.PDF", "drawn.png"})
    void theEndingOfTheFileDecidesItsFormat(String name) throws IOException {
        Cli run = Cli.run("diagram", "mobilenet-v3-small", "-o", folder.resolve(name).toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.size(folder.resolve(name))).isGreaterThan(2000);
    }

    @Test
    void severalNetworksStandBesideEachOtherInTheirLayers() throws IOException {
        Path file = folder.resolve("two.svg");
        Cli run = Cli.run("diagram", "mobilenet-v1", "mobilenet-v2@width=0.5", "-o", file.toString(), "--level",
                "layer",
                "--overlay", "macs", "--theme", "dark");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).contains("MobileNetV1", "MobileNetV2", "data-column=\"1\"",
                "data-part=\"stage2.1.depthwise\"", "#0d1117");
    }

    @Test
    void foldedBlocksStandApartAtTheLevelOfBlocks() throws IOException {
        Path stages = folder.resolve("stages.svg");
        Path blocks = folder.resolve("blocks.svg");
        Cli.run("diagram", "vgg16", "-o", stages.toString());
        Cli.run("diagram", "vgg16", "-o", blocks.toString(), "--level", "block");

        assertThat(Files.readString(stages)).contains("×3").doesNotContain("data-part=\"stage3.3\"");
        assertThat(Files.readString(blocks)).doesNotContain("×3").contains("data-part=\"stage3.3\"");
    }

    @Test
    void latencyIsMeasuredForItsOverlay() throws IOException {
        Path file = folder.resolve("measured.svg");
        Cli run = Cli.run("diagram", "mobilenet-v3-small@width=0.35,resolution=32,classes=10", "-o", file.toString(),
                "--overlay", "latency");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).contains(" ms<", "median of ", "1 thread", "ONNX Runtime");
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        assertThat(Cli.run("diagram", "vgg16", "-o", "drawn.bmp").err()).contains("FILE must end in .svg, .pdf, .png");
        assertThat(Cli.run("diagram", "vgg16").code()).isEqualTo(2);
        Cli unknown = Cli.run("diagram", "vgg61", "-o", folder.resolve("x.svg").toString());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(folder.resolve("x.svg")).doesNotExist();
        assertThat(Cli.run("diagram", "vgg16", "-o", folder.resolve("x.png").toString(), "--scale", "99").err())
                .contains("at most 16 times");
    }
}
