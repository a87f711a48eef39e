package io.github.convatlas.analysis;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Params, MACs and activations of every layer of a network.
 *
 * @param layers by identity, in the order of the network
 * @param total  their sum
 */
public record NetworkCosts(Map<LayerId, LayerCost> layers, LayerCost total) {
    /** Copies the map. */
    public NetworkCosts {
        layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    }

    /** The costs of this network. */
    public static NetworkCosts of(ShapedNetwork network) {
        var layers = new LinkedHashMap<LayerId, LayerCost>();
        network.graph().nodes().forEach((id, node) -> layers.put(id,
                costOf(node.layer(), network.inputShapes(id), network.shape(id))));
        return new NetworkCosts(layers, layers.values().stream().reduce(LayerCost.ZERO, LayerCost::plus));
    }

    /** The cost of a layer; nothing for a layer the network does not have. */
    public LayerCost layer(LayerId id) {
        return layers.getOrDefault(id, LayerCost.ZERO);
    }

    /** The cost of a block's layers together. */
    public LayerCost block(BlockInstance block) {
        return of(block.layers());
    }

    /** The cost of these layers together. */
    public LayerCost of(List<LayerId> ids) {
        return ids.stream().map(this::layer).reduce(LayerCost.ZERO, LayerCost::plus);
    }

    /**
     * The cost of one layer.
     *
     * @param layer  what is computed
     * @param inputs the shapes it reads, NCHW or NC
     * @param output the shape it writes
     */
    public static LayerCost costOf(Layer layer, List<Shape> inputs, Shape output) {
        return switch (layer) {
            case Layer.Convolution convolution -> convolution(convolution, inputs.getFirst(), output);
            case Layer.Linear(int outFeatures, boolean bias) -> linear(inputs.getFirst().channels(), outFeatures, bias);
            case Layer.BatchNorm _ -> new LayerCost(2L * output.channels(), 2L * output.channels(), 0, 0);
            case Layer.Gain _ -> new LayerCost(1, 0, 0, 0);
            case Layer.Input _,Layer.Activate _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Dropout _,Layer.Softmax _ ->
                LayerCost.ZERO;
        };
    }

    private static LayerCost convolution(Layer.Convolution convolution, Shape input, Shape output) {
        long perOutput = Math.multiplyExact((long) input.channels() / convolution.groups(),
                convolution.window().kernel().area());
        long perChannel = (convolution.bias() ? 1L : 0L) + switch (convolution.weights()) {
            case PLAIN -> 0L;
            case STANDARDIZED -> 1L;
        };
        long params = Math.multiplyExact(Math.addExact(perOutput, perChannel), convolution.outChannels());
        return new LayerCost(params, 0, Math.multiplyExact(perOutput, output.elements()), output.elements());
    }

    private static LayerCost linear(int in, int out, boolean bias) {
        long macs = Math.multiplyExact((long) in, out);
        return new LayerCost(macs + (bias ? out : 0), 0, macs, 0);
    }
}
