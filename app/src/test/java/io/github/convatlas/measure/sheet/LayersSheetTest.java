package io.github.convatlas.measure.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.chart.latency.KindBars;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.measure.layers.LayerKind;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What is said below the times of layers. */
class LayersSheetTest {
    @Test
    void theSumOfTheLayersStandsBesideTheTimeOfTheWholeAndTheDifferenceIsExplained() {
        assertThat(remarks(5, 3)).first().asString().contains("as a whole: 5.000 ms")
                .contains("add up to 3.750 ms").contains("3 disturbed rounds");
        assertThat(remarks(5, 0)).first().asString().contains("what the runtime does between them");
        assertThat(remarks(2, 3)).first().asString().contains("the profiler, whose clock takes some time");
        assertThat(remarks(3.75, 3)).first().asString().endsWith("add up to 3.750 ms.");
    }

    @Test
    void howManyLayersHaveATimeAndWhereTheOthersAreIsSaid() {
        MeasuredLayers layers = layers();
        assertThat(layers.all()).isEqualTo(5);
        assertThat(layers.fused()).isEqualTo(2);
        assertThat(remarks(5, 0)).last().asString().startsWith("Of the 5 layers of the network, 2 were run")
                .contains("2 were fused").contains("1 had nothing to compute");
    }

    @Test
    void everyKindHasALetterOfItsOwn() {
        assertThat(LayerKind.values()).extracting(LayerKind::letter).doesNotHaveDuplicates();
        assertThat(KindBars.of(layers(), 480, Locale.ENGLISH, TextMetrics.approximate()).list().items().toString())
                .contains("text=L,");
    }

    private static List<String> remarks(double whole, int disturbed) {
        var result = new LatencyResult("a", OptionalLong.empty(), 50,
                new Quantiles(whole, whole, whole, whole), disturbed, Optional.empty(), Setup.DEFAULT, 0);
        return LayersSheet.kinds(List.of(new LayersSheet.Timed(layers(), result)), Locale.ENGLISH).remarks();
    }

    private static MeasuredLayers layers() {
        var network = Sketch.of(Shape.map(3, 32, 32)).then("conv", Sketch.convolution(16, 3, 2, 1))
                .then("norm", new Layer.BatchNorm(1e-5)).then("act", new Layer.Activate(Activation.RELU))
                .then("depthwise", Sketch.convolution(16, 3, 1, 16)).network();
        var times = new LinkedHashMap<LayerId, Double>();
        times.put(new LayerId("conv"), 2.0);
        times.put(new LayerId("depthwise"), 1.0);
        var fused = new LinkedHashMap<LayerId, List<LayerId>>();
        fused.put(new LayerId("conv"), List.of(new LayerId("norm"), new LayerId("act")));
        return MeasuredLayers.of(network, new LayerProfile(times, fused, 0.5, 0.25));
    }
}
