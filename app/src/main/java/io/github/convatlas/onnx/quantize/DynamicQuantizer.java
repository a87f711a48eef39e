package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes models with 8-bit weights that find the ranges of activations in each run: convolutions become
 * {@code ConvInteger}, fully connected layers {@code MatMulInteger}, each behind a {@code DynamicQuantizeLinear} that
 * equal inputs share.
 */
public final class DynamicQuantizer {
    private final GraphRewriter graph;
    /** The quantized form of a tensor: values, step, zero. */
    private final Map<String, List<String>> quantized = new HashMap<>();

    private DynamicQuantizer(GraphRewriter graph) {
        this.graph = graph;
    }

    /** Makes the model. It needs nothing but the weights. */
    public static SmallModel quantize(FloatModel model) {
        var quantizer = new DynamicQuantizer(new GraphRewriter(model.model()));
        quantizer.graph.nodes().forEach(quantizer::write);
        return quantizer.graph.result(Precision.DYNAMIC_INT8);
    }

    private void write(NodeProto node) {
        Optional<TensorProto> weights = graph.weights(node, 1);
        boolean biasKnown = !GraphRewriter.hasInput(node, 2) || graph.weights(node, 2).isPresent();
        if (weights.isPresent() && biasKnown && node.getOpType().equals("Conv")) {
            convolution(node, weights.get());
        } else if (weights.isPresent() && biasKnown && FullyConnected.is(node, weights.get())) {
            fullyConnected(node, weights.get());
        } else if (node.getOpType().equals("Conv") || node.getOpType().equals("Gemm")
                || node.getOpType().equals("MatMul")) {
            graph.keep(node);
        } else {
            graph.write(node);
        }
    }

    private void convolution(NodeProto node, TensorProto tensor) {
        ChannelWeights weights = ChannelWeights.of(tensor, ChannelWeights.EIGHT_BITS);
        List<String> input = quantized(node.getInput(0));
        String sum = graph.free(node.getOutput(0) + "/integer");
        graph.write(NodeProto.newBuilder().setName(sum).setOpType("ConvInteger").addInput(input.get(0))
                .addInput(around128(tensor.getName(), weights)).addInput(input.get(2))
                .addInput(middle(tensor.getName())).addOutput(sum).addAllAttribute(node.getAttributeList()).build());
        long channels = weights.steps().length;
        finish(node, sum, weights, List.of(1L, channels, 1L, 1L));
    }

    private void fullyConnected(NodeProto node, TensorProto tensor) {
        ChannelWeights weights = ChannelWeights.of(tensor, ChannelWeights.EIGHT_BITS).transposed();
        List<String> input = quantized(node.getInput(0));
        String sum = graph.write("MatMulInteger", graph.free(node.getOutput(0) + "/integer"),
                List.of(input.get(0), around128(tensor.getName(), weights), input.get(2), middle(tensor.getName())));
        finish(node, sum, weights, List.of((long) weights.steps().length));
    }

    /** From sums of whole numbers back to floats. */
    private void finish(NodeProto node, String sum, ChannelWeights weights, List<Long> shape) {
        String output = node.getOutput(0);
        String name = node.getInput(1);
        String cast = graph.write("Cast", graph.free(output + "/float"), List.of(sum),
                GraphRewriter.integer("to", DataType.FLOAT.getNumber()));
        String steps = graph.add(TensorValues.floats(graph.free(name + "/step"), shape, weights.steps()));
        String step = graph.write("Mul", graph.free(output + "/step"),
                List.of(quantized(node.getInput(0)).get(1), steps));
        boolean hasBias = GraphRewriter.hasInput(node, 2);
        String product = graph.write("Mul", hasBias ? graph.free(output + "/product") : output, List.of(cast, step));
        if (hasBias) {
            float[] bias = TensorValues.floats(graph.weights(node, 2).orElseThrow());
            graph.write("Add", output, List.of(product,
                    graph.add(TensorValues.floats(graph.free(node.getInput(2) + "/shaped"), shape, bias))));
        }
    }

    private String around128(String name, ChannelWeights weights) {
        return graph.add(TensorValues.bytes(graph.free(name + "/quantized"), DataType.UINT8, weights.shape(),
                weights.around128()));
    }

    private String middle(String name) {
        return graph.add(TensorValues.bytes(graph.free(name + "/zero"), DataType.UINT8, List.of(), (byte) 128));
    }

    private List<String> quantized(String tensor) {
        return quantized.computeIfAbsent(tensor, name -> {
            List<String> parts = List.of(graph.free(name + "/quantized"), graph.free(name + "/scale"),
                    graph.free(name + "/zero"));
            graph.write(NodeProto.newBuilder().setName(parts.getFirst()).setOpType("DynamicQuantizeLinear")
                    .addInput(name).addAllOutput(parts).build());
            return parts;
        });
    }
}
