package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** Which activations become 8-bit numbers, and from where they have their ranges. */
final class QuantizationPlan {
    /** What the runtime has 8-bit kernels for, beside convolutions and fully connected layers. */
    private static final Set<String> KERNELS = Set.of("Add", "Mul", "GlobalAveragePool", "AveragePool", "Sigmoid",
            "Concat");
    /** What only hands values on: its output has the range of its input. */
    private static final Set<String> PASSING = Set.of("MaxPool", "Flatten", "Reshape", "Transpose", "Slice");
    /** What becomes a part of the 8-bit kernel before it. */
    private static final Set<String> LIMITS = Set.of("Relu", "Clip");
    /** What computes and is worth naming where it stays in floats. */
    private static final Set<String> WORK = Set.of("Conv", "Gemm", "MatMul", "Add", "Mul", "Sigmoid", "HardSigmoid",
            "Gelu", "Tanh", "Softmax", "Resize", "BatchNormalization", "Sum");
    private final GraphRewriter graph;
    private final SequencedSet<String> quantized = new LinkedHashSet<>();
    /** The tensor whose range a tensor has, where it is not its own. */
    private final SequencedMap<String, String> sources = new LinkedHashMap<>();

    private QuantizationPlan(GraphRewriter graph) {
        this.graph = graph;
    }

    static QuantizationPlan of(GraphRewriter graph) {
        var plan = new QuantizationPlan(graph);
        graph.nodes().forEach(plan::look);
        return plan;
    }

    static boolean isWork(NodeProto node) {
        return WORK.contains(node.getOpType());
    }

    /** The tensors that become 8-bit numbers. */
    SequencedSet<String> quantized() {
        return quantized;
    }

    /** Those of them whose ranges have to be found. */
    List<String> measured() {
        return quantized.stream().map(this::source).distinct().toList();
    }

    /** The tensor whose range a tensor has. */
    String source(String tensor) {
        return sources.getOrDefault(tensor, tensor);
    }

    boolean hasWeights(NodeProto node) {
        Optional<TensorProto> weights = graph.weights(node, 1);
        boolean biasKnown = !GraphRewriter.hasInput(node, 2) || graph.weights(node, 2).isPresent();
        return weights.isPresent() && biasKnown
                && (node.getOpType().equals("Conv") || FullyConnected.is(node, weights.get()));
    }

    boolean isQuantized(NodeProto node) {
        return hasWeights(node)
                || (KERNELS.contains(node.getOpType()) && activations(node).size() == node.getInputCount());
    }

    private void look(NodeProto node) {
        if (isQuantized(node)) {
            quantized.addAll(hasWeights(node) ? List.of(node.getInput(0)) : activations(node));
            boolean limited = graph.onlyReader(node.getOutput(0)).filter(next -> LIMITS.contains(next.getOpType()))
                    .isPresent();
            if (!limited) {
                add(node.getOutput(0));
            }
        } else if (LIMITS.contains(node.getOpType())
                && graph.maker(node.getInput(0)).filter(this::isQuantized).isPresent()) {
            add(node.getOutput(0));
        } else if (PASSING.contains(node.getOpType()) && quantized.contains(node.getInput(0))) {
            sources.put(node.getOutput(0), source(node.getInput(0)));
            add(node.getOutput(0));
        }
    }

    /** Answers stay in floats. */
    private void add(String tensor) {
        if (!graph.isOutput(tensor)) {
            quantized.add(tensor);
        }
    }

    private List<String> activations(NodeProto node) {
        var activations = new ArrayList<String>();
        node.getInputList().stream().filter(input -> !input.isEmpty() && !graph.isConstant(input))
                .forEach(activations::add);
        return activations;
    }
}
