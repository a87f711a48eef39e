package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

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
    void aBoxIsAStageOrABlockOrALayer() throws IOException {
        assertThat(drawn("mobilenet-v2", "--level", "stage")).contains("data-part=\"stage2\"")
                .doesNotContain("data-part=\"stage2.2\"");
        assertThat(drawn("mobilenet-v2")).contains("data-part=\"stage2.2\"")
                .doesNotContain("data-part=\"stage2.2.depthwise\"");
        assertThat(drawn("mobilenet-v2", "--level", "layer")).contains("data-part=\"stage2.2.depthwise\"");
    }

    @Test
    void foldedBlocksStandApartWhereNothingIsFolded() throws IOException {
        assertThat(drawn("vgg16")).contains("×3").doesNotContain("data-part=\"stage3.3\"");
        assertThat(drawn("vgg16", "--unfolded")).doesNotContain("×3").contains("data-part=\"stage3.3\"");
    }

    @Test
    void scaleBeyondItsRangeIsWrongUsage() {
        Cli run = Cli.run("diagram", "vgg16", "-o", folder.resolve("x.png").toString(), "--scale", "1000");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--scale must be above 0 and at most 16, found 1000");
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    private String drawn(String network, String... options) throws IOException {
        Path file = folder.resolve("drawn.svg");
        var arguments = new ArrayList<>(List.of("diagram", network, "-o", file.toString()));
        arguments.addAll(List.of(options));
        Cli run = Cli.run(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return Files.readString(file);
    }

    @Test
    void latencyIsMeasuredForItsOverlay() throws IOException {
        Path file = folder.resolve("measured.svg");
        Cli run = Cli.run("diagram", "mobilenet-v3-small@width=0.35,resolution=32,classes=10", "-o", file.toString(),
                "--overlay", "latency");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file)).contains(" ms<", "median of ", "1 thread", "ONNX Runtime");
    }

    /** The golden was looked at: the title, the boxes of the third stage with one opened, and its figures beside them. */
    @Test
    void aPartIsDrawnWithWhatStandsBesideIt() throws IOException {
        String svg = drawn("mobilenet-v2", "--part", "stage3", "--open", "stage3.2");
        assertThat(svg).contains("data-part=\"stage3.2.depthwise\"", ">Pointwise<")
                .doesNotContain("data-part=\"stage5\"");
        try (var golden = getClass().getResourceAsStream("mobilenet-v2-stage3.svg")) {
            assertThat(svg)
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aLayerIsFoundInsideBlocksThatAreFoldedAndClosed() throws IOException {
        String svg = drawn("mobilenet-v2", "--level", "stage", "--part", "stage3.3.depthwise");
        assertThat(svg).contains("depthwise").doesNotContain("data-part=\"stage2\"", "data-part=\"stage4\"");
        assertThat(height(svg)).isLessThan(200).isLessThan(height(drawn("mobilenet-v2", "--part", "stage3")));
    }

    @Test
    void anAreaIsCutOutOfTheDiagram() throws IOException {
        assertThat(drawn("mobilenet-v2", "--area", "0,60,300,200")).contains("viewBox=\"0 60 300 ");
        Cli wrong = Cli.run("diagram", "vgg16", "-o", folder.resolve("x.svg").toString(), "--area", "1,2,3");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("an area is X,Y,WIDTH,HEIGHT");
    }

    @Test
    void aPartThatNoNetworkHasIsNamedWithSomeThatThereAre() {
        Cli run = Cli.run("diagram", "mobilenet-v2", "-o", folder.resolve("x.svg").toString(), "--part", "stage99");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no stage, block or layer is called \"stage99\"",
                "mobilenet-v2 has stem1");
        assertThat(folder.resolve("x.svg")).doesNotExist();
    }

    private static double height(String svg) {
        var matcher = Pattern.compile("viewBox=\"\\S+ \\S+ \\S+ (\\S+)\"").matcher(svg);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        assertThat(Cli.run("diagram", "vgg16", "-o", "drawn.bmp").err()).contains("FILE must end in .svg, .pdf, .png");
        assertThat(Cli.run("diagram", "vgg16").code()).isEqualTo(2);
        Cli unknown = Cli.run("diagram", "vgg61", "-o", folder.resolve("x.svg").toString());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(folder.resolve("x.svg")).doesNotExist();
    }
}
