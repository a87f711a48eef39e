package io.github.convatlas.diagram.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Networks;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerLabelsTest {

    @ParameterizedTest
    @CsvSource({"mobilenet-v2, stem1.1.conv, 'conv 3x3/2, 32'", "mobilenet-v2, stage2.1.expand, 'conv 1x1, 96'",
            "mobilenet-v2, stage2.1.depthwise, 'depthwise 3x3/2, 96'", "mobilenet-v2, fc, 'fully connected, 1000'",
            "mobilenet-v2, stage2.1.depthwise.activation, ReLU6", "nfnet-f0, stage2.1.conv2, 'conv 3x3, 256, 2 groups'",
            "nfnet-f0, stage2.1.alpha, × 0.2", "resnet50, pool, max-pool 3x3/2", "vgg16, dropout1, dropout 0.5"})
    void labelsAreShort(String reference, String layer, String label) {
        ShapedNetwork network = Networks.network(reference);

        assertThat(LayerLabels.label(network, network.graph().node(new LayerId(layer)))).isEqualTo(label);
    }

    @Test
    void shapesAreWrittenWithTheChannelsLast() {
        assertThat(LayerLabels.shape(Shape.map(144, 56, 28))).isEqualTo("56 × 28 × 144");
        assertThat(LayerLabels.shape(Shape.vector(1000))).isEqualTo("1000");
    }
}
