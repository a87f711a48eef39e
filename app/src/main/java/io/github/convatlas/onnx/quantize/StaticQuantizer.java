package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes models with 8-bit weights and activations, whose ranges were found beforehand by running pictures through the
 * float model. The graph says so by pairs of {@code QuantizeLinear} and {@code DequantizeLinear} (QDQ), from which the
 * runtime makes 8-bit kernels. Activations are unsigned with a zero of their own; weights signed, of 7 bits unless that is
 * not wanted, with a step for each output channel.
 */
public final class StaticQuantizer {
    private final GraphRewriter graph;
    private final QuantizationPlan plan;
    private final Map<String, Range> ranges;
    private final int most;
    /** The dequantized form of a tensor. */
    private final Map<String, String> dequantized = new HashMap<>();
    /** The name of the step of a tensor, and the step. */
    private final Map<String, String> steps = new HashMap<>();
    private final Set<String> wanted;

    private StaticQuantizer(GraphRewriter graph, QuantizationPlan plan, Map<String, Range> ranges, int most) {
        this.graph = graph;
        this.plan = plan;
        this.ranges = ranges;
        this.most = most;
        this.wanted = new HashSet<>(plan.quantized());
    }

    /** The tensors whose ranges have to be found, each with the values of many pictures. */
    public static List<String> tensors(FloatModel model) {
        return QuantizationPlan.of(new GraphRewriter(model.model())).measured();
    }

    /**
     * Makes the model, right on every processor: weights have 7 bits.
     *
     * @param model  to be quantized
     * @param ranges of its {@link #tensors}; a tensor without one stays in floats
     */
    public static SmallModel quantize(FloatModel model, Map<String, Range> ranges) {
        return quantize(model, ranges, false);
    }

    /**
     * Makes the model.
     *
     * @param model     to be quantized
     * @param ranges    of its {@link #tensors}; a tensor without one stays in floats
     * @param eightBits whether weights have 8 bits instead of 7; on processors of the x64 family without VNNI sums may
     *                  then overflow and answers be wrong
     */
    public static SmallModel quantize(FloatModel model, Map<String, Range> ranges, boolean eightBits) {
        var graph = new GraphRewriter(model.model());
        var quantizer = new StaticQuantizer(graph, QuantizationPlan.of(graph), ranges,
                eightBits ? ChannelWeights.EIGHT_BITS : ChannelWeights.SEVEN_BITS);
        model.model().getGraph().getInputList().forEach(input -> quantizer.pair(input.getName()));
        graph.nodes().forEach(quantizer::write);
        return graph.result(Precision.STATIC_INT8);
    }

    private void write(NodeProto node) {
        boolean ready = node.getInputCount() > 0 && dequantized.containsKey(node.getInput(0));
        Optional<TensorProto> weights = graph.weights(node, 1);
        if (ready && weights.isPresent() && plan.hasWeights(node)) {
            graph.write(weighted(node, weights.get()));
        } else {
            if (!plan.isQuantized(node) && QuantizationPlan.isWork(node)) {
                graph.keep(reading(node).build());
            } else {
                graph.write(reading(node).build());
            }
        }
        node.getOutputList().forEach(this::pair);
    }

    /** The node, reading what was quantized. */
    private NodeProto.Builder reading(NodeProto node) {
        NodeProto.Builder reading = node.toBuilder();
        for (int i = 0; i < node.getInputCount(); i++) {
            reading.setInput(i, dequantized.getOrDefault(node.getInput(i), node.getInput(i)));
        }
        return reading;
    }

    private NodeProto weighted(NodeProto node, TensorProto tensor) {
        ChannelWeights weights = ChannelWeights.of(tensor, most);
        String name = tensor.getName();
        long channels = weights.steps().length;
        NodeProto.Builder weighted = reading(node);
        weighted.setInput(1, dequantize(name, List.of(
                graph.add(TensorValues.bytes(graph.free(name + "/quantized"), DataType.INT8, weights.shape(),
                        weights.values())),
                graph.add(TensorValues.floats(graph.free(name + "/step"), List.of(channels), weights.steps())),
                graph.add(TensorValues.bytes(graph.free(name + "/zero"), DataType.INT8, List.of(channels),
                        new byte[weights.steps().length])))));
        graph.weights(node, 2).ifPresent(bias -> weighted.setInput(2, bias(node, bias, weights.steps())));
        return weighted.build();
    }

    /** The bias as 32-bit numbers whose step is that of the products. */
    private String bias(NodeProto node, TensorProto bias, float[] weightSteps) {
        float step = ranges.getOrDefault(plan.source(node.getInput(0)), new Range(0, 0)).scale();
        float[] floats = TensorValues.floats(bias);
        float[] products = new float[floats.length];
        int[] values = new int[floats.length];
        for (int i = 0; i < floats.length; i++) {
            products[i] = step * weightSteps[i];
            values[i] = Math.clamp(Math.round((double) floats[i] / products[i]), -Integer.MAX_VALUE,
                    Integer.MAX_VALUE);
        }
        String name = bias.getName();
        List<Long> shape = List.of((long) floats.length);
        return dequantize(name, List.of(
                graph.add(TensorValues.wholes(graph.free(name + "/quantized"), shape, values)),
                graph.add(TensorValues.floats(graph.free(name + "/step"), shape, products)),
                graph.add(TensorValues.wholes(graph.free(name + "/zero"), shape, new int[floats.length]))));
    }

    private String dequantize(String name, List<String> parts) {
        return graph.write("DequantizeLinear", graph.free(name + "/dequantized"), parts,
                GraphRewriter.integer("axis", 0));
    }

    /** Writes the pair behind a tensor that is to be quantized. */
    private void pair(String tensor) {
        Range range = ranges.get(plan.source(tensor));
        if (range == null || !wanted.contains(tensor)) {
            return;
        }
        String step = step(plan.source(tensor), range);
        String zero = step + "/zero";
        String quantized = graph.write("QuantizeLinear", graph.free(tensor + "/quantized"),
                List.of(tensor, step, zero));
        dequantized.put(tensor, graph.write("DequantizeLinear", graph.free(tensor + "/dequantized"),
                List.of(quantized, step, zero)));
    }

    private String step(String source, Range range) {
        return steps.computeIfAbsent(source, name -> {
            String step = graph.add(TensorValues.floats(graph.free(name + "/step"), List.of(), range.scale()));
            graph.add(TensorValues.bytes(step + "/zero", DataType.UINT8, List.of(), (byte) range.zeroPoint()));
            return step;
        });
    }
}
