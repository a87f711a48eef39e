package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A graph that is read, and the one that is written in its place. */
final class GraphRewriter {
    private final ModelProto model;
    private final Map<String, TensorProto> initializers = new LinkedHashMap<>();
    private final Map<String, List<NodeProto>> readers = new HashMap<>();
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Set<String> outputs = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<NodeProto> written = new ArrayList<>();
    private final SortedMap<String, Integer> kept = new TreeMap<>();

    GraphRewriter(ModelProto model) {
        this.model = model;
        GraphProto graph = model.getGraph();
        graph.getInitializerList().forEach(tensor -> initializers.put(tensor.getName(), tensor));
        graph.getOutputList().forEach(output -> outputs.add(output.getName()));
        names.addAll(initializers.keySet());
        for (NodeProto node : graph.getNodeList()) {
            names.addAll(node.getOutputList());
            node.getOutputList().forEach(output -> makers.put(output, node));
            node.getInputList().forEach(input -> readers.computeIfAbsent(input, _ -> new ArrayList<>()).add(node));
        }
    }

    List<NodeProto> nodes() {
        return model.getGraph().getNodeList();
    }

    /** A tensor of 32-bit floats that the model holds. */
    Optional<TensorProto> weights(String name) {
        return Optional.ofNullable(initializers.get(name)).filter(TensorValues::isFloat);
    }

    /** The input of a node at this place, if it has one that holds 32-bit floats. */
    Optional<TensorProto> weights(NodeProto node, int input) {
        return hasInput(node, input) ? weights(node.getInput(input)) : Optional.empty();
    }

    static boolean hasInput(NodeProto node, int input) {
        return node.getInputCount() > input && !node.getInput(input).isEmpty();
    }

    boolean isConstant(String tensor) {
        return initializers.containsKey(tensor)
                || Optional.ofNullable(makers.get(tensor)).filter(node -> node.getOpType().equals("Constant"))
                        .isPresent();
    }

    Optional<NodeProto> maker(String tensor) {
        return Optional.ofNullable(makers.get(tensor));
    }

    List<NodeProto> readers(String tensor) {
        return readers.getOrDefault(tensor, List.of());
    }

    boolean isOutput(String tensor) {
        return outputs.contains(tensor);
    }

    /** The one node that reads a tensor which nobody else wants. */
    Optional<NodeProto> onlyReader(String tensor) {
        List<NodeProto> all = readers(tensor);
        return all.size() == 1 && !isOutput(tensor) ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** A name that nothing has yet. */
    String free(String wish) {
        String name = wish;
        for (int number = 2; !names.add(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }

    void write(NodeProto node) {
        written.add(node);
    }

    /** Writes a node of one output and returns the name of that. */
    String write(String operator, String output, List<String> inputs, AttributeProto... attributes) {
        written.add(NodeProto.newBuilder().setName(output).setOpType(operator).addAllInput(inputs).addOutput(output)
                .addAllAttribute(Arrays.asList(attributes)).build());
        return output;
    }

    /** Writes a node as it is, and remembers that it stays as it was. */
    void keep(NodeProto node) {
        written.add(node);
        kept.merge(node.getOpType(), 1, Integer::sum);
    }

    /** Adds a tensor and returns its name; it must be a free one. */
    String add(TensorProto tensor) {
        initializers.put(tensor.getName(), tensor);
        return tensor.getName();
    }

    void replace(TensorProto tensor) {
        initializers.put(tensor.getName(), tensor);
    }

    /** The model with the nodes that were written, and those tensors of it that are still read. */
    ModelProto result() {
        Set<String> read = new HashSet<>(outputs);
        written.forEach(node -> read.addAll(node.getInputList()));
        ModelProto.Builder result = model.toBuilder();
        result.getGraphBuilder().clearNode().addAllNode(written).clearInitializer().clearValueInfo().addAllInitializer(
                initializers.values().stream().filter(tensor -> read.contains(tensor.getName())).toList());
        return result.build();
    }

    /** The model with the nodes that were written, signed with what it computes in. */
    SmallModel result(Precision precision) {
        ModelProto signed = result().toBuilder().addMetadataProps(
                StringStringEntryProto.newBuilder().setKey("precision").setValue(precision.text())).build();
        return new SmallModel(precision, signed.toByteString(), kept);
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
    }

    static Optional<AttributeProto> attribute(NodeProto node, String name) {
        return node.getAttributeList().stream().filter(attribute -> attribute.getName().equals(name)).findFirst();
    }
}
