package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds tensors no machine should be asked for, from what the file declares: stored tensors, declared values, and
 * values that an operator fills in from a shape. A file of a hundred bytes can ask for hundreds of gigabytes.
 */
final class MemoryNeed {
    private final long limit;

    /**
     * Checks against a limit.
     *
     * @param limit the most a model may need, in bytes
     */
    MemoryNeed(long limit) {
        this.limit = limit;
    }

    /** What is too large, as the end of a sentence that began with the file's name. */
    Optional<String> problem(GraphProto graph, GraphIndex index) {
        return Stream.of(stored(index), declared(graph), filled(index)).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> stored(GraphIndex index) {
        long total = 0;
        for (TensorProto tensor : index.tensors()) {
            total += Math.min(bytes(tensor.getDimsList(), tensor.getDataType()), Long.MAX_VALUE / 2 - total);
        }
        return total <= limit ? Optional.empty() : Optional.of("has weights of " + size(total) + most());
    }

    private Optional<String> declared(GraphProto graph) {
        return Stream.of(graph.getInputList(), graph.getOutputList(), graph.getValueInfoList()).flatMap(List::stream)
                .map(this::tooLarge).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> tooLarge(ValueInfoProto value) {
        var tensor = value.getType().getTensorType();
        List<Long> sizes = tensor.getShape().getDimList().stream().map(size -> Math.max(1, size.getDimValue()))
                .toList();
        return tooLarge(value.getName(), bytes(sizes, tensor.getElemType()));
    }

    private Optional<String> filled(GraphIndex index) {
        return index.nodes().stream().map(node -> filled(node, index)).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> filled(NodeProto node, GraphIndex index) {
        Optional<List<Long>> shape = switch (node.getOpType()) {
            case "ConstantOfShape" -> integers(node, 0, index);
            case "Expand", "Tile", "Reshape" -> integers(node, 1, index);
            case "Resize" -> integers(node, 3, index);
            case "RandomNormal", "RandomUniform" ->
                GraphIndex.attribute(node, "shape").map(attribute -> attribute.getIntsList());
            default -> Optional.empty();
        };
        return shape.map(sizes -> sizes.stream().map(size -> Math.max(1, size)).toList())
                .flatMap(sizes -> tooLarge(node.getOutput(0), bytes(sizes, TensorProto.DataType.FLOAT.getNumber())));
    }

    private static Optional<List<Long>> integers(NodeProto node, int input, GraphIndex index) {
        return node.getInputCount() > input ? index.integers(node.getInput(input)) : Optional.empty();
    }

    private Optional<String> tooLarge(String tensor, long bytes) {
        return bytes <= limit
                ? Optional.empty()
                : Optional.of("asks for " + size(bytes) + " of memory for the tensor \"" + tensor + "\"" + most());
    }

    private String most() {
        return "; a model is given at most " + size(limit) + " on this machine.";
    }

    private static long bytes(List<Long> sizes, int type) {
        long elements = GraphIndex.product(sizes);
        int bits = WeightCount.elementBits(type);
        return elements > Long.MAX_VALUE / bits ? Long.MAX_VALUE : Math.ceilDiv(elements * bits, 8);
    }

    private static String size(long bytes) {
        return bytes >= 1L << 50
                ? "more than a million GB"
                : String.format(Locale.ROOT, bytes < 10_000_000_000L ? "%.1f GB" : "%.0f GB", bytes / 1e9);
    }
}
