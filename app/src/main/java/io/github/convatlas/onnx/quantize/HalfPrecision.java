package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes models of 16-bit floats. Inputs and outputs stay 32-bit, so that whoever uses the model notices nothing. Where the
 * runtime has no 16-bit kernel it converts to 32 bits and back around a node: such models are small everywhere and fast
 * where the hardware computes in 16 bits.
 */
public final class HalfPrecision {
    /** Operators whose other inputs are 32-bit floats by definition. */
    private static final Set<String> FLOAT_ASIDE = Set.of("Resize");
    private final GraphRewriter graph;
    private final Map<String, String> names = new HashMap<>();

    private HalfPrecision(GraphRewriter graph) {
        this.graph = graph;
    }

    /** Makes the model. */
    public static SmallModel convert(FloatModel model) {
        var half = new HalfPrecision(new GraphRewriter(model.model()));
        half.convert(model.model().getGraph().getInputList(), model.model().getGraph().getOutputList());
        return half.graph.result(Precision.FLOAT16);
    }

    private void convert(Iterable<ValueInfoProto> inputs, Iterable<ValueInfoProto> outputs) {
        for (ValueInfoProto input : inputs) {
            boolean isFloat = input.getType().getTensorType().getElemType() == DataType.FLOAT.getNumber();
            if (isFloat && graph.weights(input.getName()).isEmpty()) {
                String half = graph.free(input.getName() + "/half");
                cast(input.getName(), half, DataType.FLOAT16);
                names.put(input.getName(), half);
            }
        }
        outputs.forEach(output -> names.put(output.getName(), graph.free(output.getName() + "/half")));
        Set<String> aside = new HashSet<>();
        graph.nodes().stream().filter(node -> FLOAT_ASIDE.contains(node.getOpType()))
                .forEach(node -> node.getInputList().stream().skip(1).forEach(aside::add));
        graph.nodes().stream().flatMap(node -> node.getInputList().stream()).distinct()
                .filter(name -> !aside.contains(name))
                .forEach(name -> graph.weights(name).map(TensorValues::halves).ifPresent(graph::replace));
        graph.nodes().forEach(node -> graph.write(half(node, aside)));
        outputs.forEach(
                output -> cast(names.getOrDefault(output.getName(), ""), output.getName(), DataType.FLOAT));
    }

    private NodeProto half(NodeProto node, Set<String> aside) {
        NodeProto.Builder half = node.toBuilder();
        for (int i = 0; i < node.getInputCount(); i++) {
            half.setInput(i, names.getOrDefault(node.getInput(i), node.getInput(i)));
        }
        for (int i = 0; i < node.getOutputCount(); i++) {
            half.setOutput(i, names.getOrDefault(node.getOutput(i), node.getOutput(i)));
        }
        boolean isConstant = node.getOpType().equals("Constant") && !aside.contains(node.getOutput(0));
        boolean isCast = node.getOpType().equals("Cast");
        for (AttributeProto.Builder attribute : half.getAttributeBuilderList()) {
            if (isConstant && attribute.getName().equals("value") && TensorValues.isFloat(attribute.getT())) {
                TensorProto value = TensorValues.halves(attribute.getT());
                attribute.setT(value);
            }
            if (isCast && attribute.getName().equals("to") && attribute.getI() == DataType.FLOAT.getNumber()) {
                attribute.setI(DataType.FLOAT16.getNumber());
            }
        }
        return half.build();
    }

    private void cast(String from, String to, DataType type) {
        graph.write("Cast", to, List.of(from), GraphRewriter.integer("to", type.getNumber()));
    }
}
