package io.github.convatlas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.List;

class FoundBlocksTest {
    private static final Atlas ATLAS = Atlas.builtIn();

    @Test
    void networkWithBlocksStaysAsItIs() {
        ShapedNetwork network = network("resnet50");

        assertThat(FoundBlocks.of(network)).isSameAs(network);
    }

    @Test
    void everyResidualBlockIsFound() {
        List<BlockInstance> blocks = blocks("resnet50");

        assertThat(blocks).extracting(BlockInstance::label).filteredOn(label -> label.startsWith("Residual"))
                .hasSize(16)
                .startsWith("Residual 1x1-1x1-3x3-1x1, 256", "Residual 1x1-3x3-1x1, 256")
                .endsWith("Residual 1x1-3x3-1x1, 2048");
        assertThat(blocks.getFirst().label()).isEqualTo("Conv7x7, 64");
        assertThat(blocks.getLast().label()).isEqualTo("fully connected, 1000");
    }

    @Test
    void everyLayerButTheInputIsInOneBlock() {
        for (String id : List.of("vgg16", "xception", "mobilenet-v3-large", "nfnet-f0")) {
            List<LayerId> layers = blocks(id).stream().flatMap(block -> block.layers().stream()).toList();

            assertThat(layers).doesNotHaveDuplicates()
                    .hasSize(network(id).graph().nodes().size() - 1);
        }
    }

    @Test
    void normalizationAndActivationBelongToTheConvolutionBeforeThem() {
        assertThat(blocks("mobilenet-v1").get(1).layers()).extracting(LayerId::value).containsExactly(
                "stage1.1.depthwise", "stage1.1.depthwise.norm", "stage1.1.depthwise.activation");
        assertThat(blocks("mobilenet-v1").get(1).label()).isEqualTo("DW3x3, 32");
    }

    private static List<BlockInstance> blocks(String id) {
        ShapedNetwork network = network(id);
        var bare = new NetworkGraph(network.graph().nodes(), network.graph().outputs(), List.of());
        return FoundBlocks.of(new ShapedNetwork(network.identity(), bare, network.shapes())).graph().blocks();
    }

    private static ShapedNetwork network(String id) {
        return switch (ATLAS.open(id)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
