package io.github.convatlas.recognize;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a network computes, layer by layer, with names, weights and spellings left out: two layers have the same mark exactly if
 * the same is computed from the same. Batch normalization, dropout, flattening and a softmax at the end leave no mark, because
 * exporters fold, drop and add them.
 */
final class Fingerprint {
    private final ShapedNetwork network;
    private final Marks marks;
    private final Care care;
    private final Map<LayerId, Integer> byLayer = new LinkedHashMap<>();

    private Fingerprint(ShapedNetwork network, Marks marks, Care care) {
        this.network = network;
        this.marks = marks;
        this.care = care;
        network.graph().nodes().forEach((id, node) -> byLayer.put(id, mark(node)));
    }

    /** How closely two networks are held against each other. */
    enum Care {
        /** To the last pixel of padding. */
        EXACT,
        /** However borders are filled. */
        ANY_PADDING,
        /** Whatever the activations. */
        ANY_ACTIVATION,
        /** However borders are filled, and whatever the activations. */
        ANY_PADDING_AND_ACTIVATION;

        boolean looksAtPadding() {
            return this == EXACT || this == ANY_ACTIVATION;
        }

        boolean looksAtActivations() {
            return this == EXACT || this == ANY_PADDING;
        }
    }

    /** Gives equal things equal numbers. */
    static final class Marks {
        private final Map<List<Object>, Integer> numbers = new HashMap<>();

        int of(List<Object> thing) {
            return numbers.computeIfAbsent(thing, _ -> numbers.size());
        }
    }

    /**
     * The fingerprint of a network.
     *
     * @param marks shared by the networks that are compared
     */
    static Fingerprint of(ShapedNetwork network, Marks marks, Care care) {
        return new Fingerprint(network, marks, care);
    }

    /** Whether both networks give the same results from the same picture. */
    boolean equalsResultsOf(Fingerprint other) {
        return results().equals(other.results());
    }

    private Set<Integer> results() {
        return new HashSet<>(network.graph().outputs().values().stream().map(byLayer::get).toList());
    }

    /** For each layer of another network with the same fingerprint, the layer of this one that computes the same. */
    Map<LayerId, LayerId> counterparts(Fingerprint other) {
        Map<Key, List<LayerId>> own = byKey();
        Map<LayerId, LayerId> pairs = new HashMap<>();
        other.byKey().forEach((key, theirs) -> {
            List<LayerId> ours = own.getOrDefault(key, List.of());
            for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
                pairs.put(theirs.get(i), ours.get(i));
            }
        });
        return pairs;
    }

    /** A mark, and what kind of layer has it: a layer without a mark of its own has that of its input. */
    private record Key(int mark, Class<?> kind) {
    }

    private Map<Key, List<LayerId>> byKey() {
        Map<Key, List<LayerId>> layers = new HashMap<>();
        byLayer.forEach((id, mark) -> layers.computeIfAbsent(new Key(mark, kind(network.graph().node(id).layer())),
                _ -> new ArrayList<>()).add(id));
        return layers;
    }

    private static Class<?> kind(Layer layer) {
        return layer instanceof Layer.Linear ? Layer.Convolution.class : layer.getClass();
    }

    private int mark(GraphNode node) {
        if (node.inputs().isEmpty()) {
            return marks.of(List.of("input", network.shape(node.id()).dimensions().stream().skip(1).toList())); // of one picture
        }
        Shape input = network.shape(node.inputs().getFirst());
        Shape output = network.shape(node.id());
        return switch (node.layer()) {
            case Layer.Input _,Layer.BatchNorm _,Layer.Dropout _,Layer.Flatten _,Layer.Softmax _ -> first(node);
            case Layer.Activate(var function) ->
                care.looksAtActivations() ? mark(node, "activate", function) : first(node);
            case Layer.Convolution convolution -> convolution(node, convolution, input, output);
            case Layer.Linear(int out, _) -> mark(node, "matrix", out);
            case Layer.MaxPool(Window window, _) -> mark(node, "maximum", windows(window, input, output));
            case Layer.AveragePool(Window window, _, _) -> mark(node, "average", windows(window, input, output));
            case Layer.GlobalAveragePool() -> input.extent().area() == 1 ? first(node) : mark(node, "mean");
            case Layer.Add() -> unordered(node, "add");
            case Layer.Multiply() -> unordered(node, "multiply");
            case Layer.Concat() -> mark(node, "concat");
            case Layer.Slice(int from, int to) -> mark(node, "slice", from, to);
            case Layer.ChannelShuffle(int groups) -> mark(node, "shuffle", groups);
            case Layer.Resize(var size, var mode) -> mark(node, "resize", size, mode);
            case Layer.Scale(double factor) -> mark(node, "scale", Math.round(factor * 1e4));
            case Layer.Gain _ -> mark(node, "gain");
            case Layer.Foreign foreign -> mark(node, "foreign", foreign.operator());
        };
    }

    private int convolution(GraphNode node, Layer.Convolution convolution, Shape input, Shape output) {
        boolean matrix = convolution.isPointwise() && input.extent().area() == 1 && convolution.groups() == 1;
        return matrix
                ? mark(node, "matrix", convolution.outChannels())
                : mark(node, "convolution", convolution.outChannels(), convolution.groups(), convolution.weights(),
                        windows(convolution.window(), input, output));
    }

    private Object windows(Window window, Shape input, Shape output) {
        Object border = care.looksAtPadding() ? Windows.reached(window, input, output) : "any";
        return List.of(window.kernel(), window.stride(), window.dilation(), output.extent(), border);
    }

    private int first(GraphNode node) {
        return inputs(node).iterator().next();
    }

    private Collection<Integer> inputs(GraphNode node) {
        return node.inputs().stream().map(input -> byLayer.getOrDefault(input, -1)).toList();
    }

    private int mark(GraphNode node, Object... what) {
        var thing = new ArrayList<Object>(List.of(what));
        thing.addAll(inputs(node));
        return marks.of(List.copyOf(thing));
    }

    private int unordered(GraphNode node, String what) {
        var thing = new ArrayList<Object>(List.of(what));
        inputs(node).stream().sorted().forEach(thing::add);
        return marks.of(List.copyOf(thing));
    }
}
