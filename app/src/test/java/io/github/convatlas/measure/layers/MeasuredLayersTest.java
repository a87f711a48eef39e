package io.github.convatlas.measure.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;

class MeasuredLayersTest {
    @Test
    void fusedLayersAreTakenTogether() {
        MeasuredLayers layers = layers();
        MeasuredLayer conv = layers.layers().getFirst();
        assertThat(conv.id()).isEqualTo(new LayerId("conv"));
        assertThat(conv.fused()).extracting(LayerId::value).containsExactly("norm", "act");
        assertThat(conv.macs()).isEqualTo(16L * 16 * 16 * 3 * 9);
        long moved = 3 * 32 * 32 + 16 * 16 * 16 + 16 * 3 * 9;
        assertThat(conv.bytes()).isEqualTo(4 * moved);
        assertThat(conv.intensity()).isEqualTo(conv.macs() / (4.0 * moved));
        assertThat(conv.gmacPerSecond().orElseThrow()).isCloseTo(conv.macs() / 2e6, within(1e-9));
    }

    @Test
    void kindsSumToTheWhole() {
        List<KindTotal> kinds = layers().byKind();
        assertThat(kinds).extracting(KindTotal::kind).containsExactly(LayerKind.DEPTHWISE, LayerKind.DENSE,
                LayerKind.LAYOUT);
        assertThat(kinds.stream().mapToDouble(KindTotal::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(kinds.stream().mapToDouble(KindTotal::macsShare).sum()).isCloseTo(1, within(1e-9));
        assertThat(kinds.getLast().ms()).isEqualTo(0.5);
        assertThat(kinds.getLast().gmacPerSecond()).isEmpty();
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
        return MeasuredLayers.of(network, new LayerProfile(times, fused, 0.5, 0));
    }
}
