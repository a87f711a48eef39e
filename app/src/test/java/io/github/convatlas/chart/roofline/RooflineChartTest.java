package io.github.convatlas.chart.roofline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.measure.layers.LayerKind;
import io.github.convatlas.measure.layers.MeasuredLayer;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

class RooflineChartTest {
    private static final Roofs ROOFS = new Roofs(60, 12, 48, 1,
            new Machine("a processor", 2, 1, "a system", "a Java", "1.29.0", "CPU"));

    @Test
    void theLowerRoofHolds() {
        assertThat(ROOFS.ridge()).isEqualTo(5);
        assertThat(ROOFS.under(1)).isEqualTo(12);
        assertThat(ROOFS.under(100)).isEqualTo(60);
        assertThat(ROOFS.underCache(1)).isEqualTo(48);
    }

    @Test
    void everyLayerWithMacsIsATarget() {
        RooflineChart chart = chart(Locale.ENGLISH);
        assertThat(chart.marks()).hasSize(3);
        assertThat(chart.list().targets()).allSatisfy(
                target -> assertThat(chart.list().bounds().contains(target.bounds().centerX(),
                        target.bounds().centerY())).isTrue());
    }

    @Test
    void withoutLayersThereIsASentence() {
        RooflineChart chart = RooflineChart.of(new Roofline(ROOFS, List.of()), RooflineOptions.USUAL,
                TextMetrics.approximate());
        assertThat(chart.marks()).isEmpty();
    }

    /** Written anew into target/roofline.svg by each run; a changed drawing is looked at and copied by hand. */
    @Test
    void thePictureIsAsItWas() throws IOException {
        RooflineChart chart = chart(Locale.ENGLISH);
        String drawn = switch (new DiagramPicture(chart.list(), Palette.light(), chart.title())
                .bytes(PictureFormat.SVG, 1)) {
            case Outcome.Success<byte[]>(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Outcome.Refused<byte[]>(String reason) -> throw new AssertionError(reason);
        };
        Files.writeString(Path.of("target", "roofline.svg"), drawn);
        try (var golden = getClass().getResourceAsStream("roofline.svg")) {
            assertThat(drawn)
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static RooflineChart chart(Locale language) {
        return RooflineChart.of(new Roofline(ROOFS, List.of(network())), new RooflineOptions(900, 560, language),
                TextMetrics.approximate());
    }

    private static MeasuredLayers network() {
        var identity = new NetworkIdentity("test", "Test network", new LinkedHashMap<>(), new LinkedHashMap<>());
        return new MeasuredLayers(identity,
                List.of(layer("stem", LayerKind.DENSE, 2, 20_000_000, 2_000_000),
                        layer("expand", LayerKind.POINTWISE, 1, 50_000_000, 3_000_000),
                        layer("depthwise", LayerKind.DEPTHWISE, 3, 9_000_000, 8_000_000),
                        layer("add", LayerKind.OTHER, 0.5, 0, 1_000_000)),
                0.5, 0, 4);
    }

    private static MeasuredLayer layer(String id, LayerKind kind, double ms, long macs, long bytes) {
        return new MeasuredLayer(new LayerId(id), id, kind, List.of(), ms, ms / 7, macs, macs / 79e6, bytes);
    }
}
