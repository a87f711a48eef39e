package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts batch normalization into the weights of the convolution before it: the same numbers come out, from fewer nodes. */
final class NormFolding {
    private static final float DEFAULT_EPSILON = 1e-5f;
    private final GraphRewriter graph;
    /** The folded normalization of a convolution, by the tensor between the two. */
    private final Map<String, NodeProto> folded = new HashMap<>();

    private NormFolding(GraphRewriter graph) {
        this.graph = graph;
    }

    static ModelProto fold(ModelProto model) {
        var folding = new NormFolding(new GraphRewriter(model));
        folding.find();
        folding.graph.nodes().forEach(folding::write);
        return folding.graph.result();
    }

    private void find() {
        for (NodeProto node : graph.nodes()) {
            if (node.getOpType().equals("Conv") && graph.weights(node, 1).isPresent()
                    && graph.readers(node.getInput(1)).size() == 1
                    && (!GraphRewriter.hasInput(node, 2) || graph.weights(node, 2).isPresent())) {
                graph.onlyReader(node.getOutput(0)).filter(this::isFoldable)
                        .ifPresent(norm -> folded.put(node.getOutput(0), norm));
            }
        }
    }

    private boolean isFoldable(NodeProto norm) {
        return norm.getOpType().equals("BatchNormalization") && norm.getOutputCount() == 1
                && List.of(1, 2, 3, 4).stream().allMatch(input -> graph.weights(norm, input).isPresent());
    }

    private void write(NodeProto node) {
        Optional<NodeProto> norm = node.getOutputCount() > 0
                ? Optional.ofNullable(folded.get(node.getOutput(0)))
                : Optional.empty();
        if (norm.isPresent()) {
            graph.write(together(node, norm.get()));
        } else if (!(node.getOpType().equals("BatchNormalization") && folded.containsKey(node.getInput(0)))) {
            graph.write(node);
        }
    }

    private NodeProto together(NodeProto convolution, NodeProto norm) {
        TensorProto weights = graph.weights(convolution, 1).orElseThrow();
        float[] factors = factors(norm);
        float[] values = TensorValues.floats(weights);
        int each = values.length / factors.length;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i / each];
        }
        graph.replace(TensorValues.floats(weights.getName(), weights.getDimsList(), values));
        float[] biases = floats(norm, 2);
        float[] means = floats(norm, 3);
        float[] before = graph.weights(convolution, 2).map(TensorValues::floats).orElse(new float[biases.length]);
        for (int i = 0; i < biases.length; i++) {
            biases[i] += (before[i] - means[i]) * factors[i];
        }
        String bias = graph.add(TensorValues.floats(graph.free(weights.getName() + "/folded_bias"),
                List.of((long) biases.length), biases));
        return convolution.toBuilder().clearInput().addInput(convolution.getInput(0)).addInput(weights.getName())
                .addInput(bias).setOutput(0, norm.getOutput(0)).build();
    }

    private float[] factors(NodeProto norm) {
        float epsilon = GraphRewriter.attribute(norm, "epsilon").map(AttributeProto::getF).orElse(DEFAULT_EPSILON);
        float[] factors = floats(norm, 1);
        float[] variances = floats(norm, 4);
        for (int i = 0; i < factors.length; i++) {
            factors[i] /= (float) Math.sqrt(variances[i] + epsilon);
        }
        return factors;
    }

    private float[] floats(NodeProto node, int input) {
        return TensorValues.floats(graph.weights(node, input).orElseThrow());
    }
}
