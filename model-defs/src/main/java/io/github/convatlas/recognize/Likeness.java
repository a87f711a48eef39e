package io.github.convatlas.recognize;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network consists of, regardless of order: how often each kind of layer occurs. The distance between two is how many
 * layers one has and the other has not.
 *
 * @param layers  how often each layer occurs, with its channels
 * @param kinds   how often each kind of layer occurs, without channels
 * @param weighed how many layers there are
 */
record Likeness(Map<List<Object>, Integer> layers, Map<List<Object>, Integer> kinds, int weighed) {
    static Likeness of(ShapedNetwork network) {
        Map<List<Object>, Integer> layers = new HashMap<>();
        Map<List<Object>, Integer> kinds = new HashMap<>();
        int weighed = 0;
        for (GraphNode node : network.graph().nodes().values()) {
            List<Object> kind = kind(network, node);
            if (!kind.isEmpty()) {
                Shape input = network.shape(node.inputs().getFirst());
                kinds.merge(kind, 1, Integer::sum);
                layers.merge(List.of(kind, input.channels(), network.shape(node.id()).channels()), 1, Integer::sum);
                weighed++;
            }
        }
        return new Likeness(layers, kinds, weighed);
    }

    private static List<Object> kind(ShapedNetwork network, GraphNode node) {
        return switch (node.layer()) {
            case Layer.Convolution convolution -> convolution(network.shape(node.inputs().getFirst()), convolution);
            case Layer.Linear _ -> List.of("matrix");
            case Layer.Activate(var function) -> List.of("activate", function);
            case Layer.MaxPool(var window, _) -> List.of("maximum", window.kernel(), window.stride());
            case Layer.Add() -> List.of("add");
            case Layer.Multiply() -> List.of("multiply");
            case Layer.Concat() -> List.of("concat");
            case Layer.ChannelShuffle(int groups) -> List.of("shuffle", groups);
            case Layer.Resize _ -> List.of("resize");
            case Layer.Gain _ -> List.of("gain");
            case Layer.Foreign foreign -> foreign.macs().orElse(1) > 0 ? List.of(foreign.operator()) : List.of();
            case Layer.Input _,Layer.BatchNorm _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Slice _,Layer.Scale _,Layer.Dropout _,Layer.Softmax _ ->
                List.of();
        };
    }

    private static List<Object> convolution(Shape input, Layer.Convolution convolution) {
        boolean depthwise = convolution.isDepthwise(input.channels());
        return convolution.isPointwise() && input.extent().area() == 1
                ? List.of("matrix")
                : List.of("convolution", convolution.window().kernel(), convolution.window().stride(),
                        convolution.window().dilation(), depthwise ? "each" : convolution.groups());
    }

    /** Twice the kinds that differ, and the layers that differ. */
    int distance(Likeness other) {
        return 2 * distance(kinds, other.kinds) + distance(layers, other.layers);
    }

    /** The share of layers both have, from 0 to 1. */
    double share(Likeness other) {
        int all = Math.max(1, weighed + other.weighed);
        return 1 - distance(layers, other.layers) / (double) all;
    }

    private static int distance(Map<List<Object>, Integer> a, Map<List<Object>, Integer> b) {
        int distance = 0;
        for (Map.Entry<List<Object>, Integer> entry : a.entrySet()) {
            distance += Math.abs(entry.getValue() - b.getOrDefault(entry.getKey(), 0));
        }
        for (Map.Entry<List<Object>, Integer> entry : b.entrySet()) {
            distance += a.containsKey(entry.getKey()) ? 0 : entry.getValue();
        }
        return distance;
    }
}
