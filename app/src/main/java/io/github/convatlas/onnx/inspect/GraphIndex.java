package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Every node of a graph and of the graphs inside it, and which node or constant makes a tensor. */
final class GraphIndex {
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, TensorProto> constants = new HashMap<>();
    private final Map<String, NodeProto> producers = new HashMap<>();
    private final List<TensorProto> tensors = new ArrayList<>();

    GraphIndex(GraphProto graph) {
        add(graph);
    }

    /** The nodes, each before those inside it. */
    List<NodeProto> nodes() {
        return nodes;
    }

    /** Every tensor stored in the file or beside it. */
    List<TensorProto> tensors() {
        return tensors;
    }

    /** The stored tensor of this name: an initializer or a Constant node. */
    Optional<TensorProto> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /** The node whose output has this name. */
    Optional<NodeProto> producer(String name) {
        return Optional.ofNullable(producers.get(name));
    }

    /**
     * The whole numbers of a stored tensor of int64 or int32, such as a shape; nothing where they are not in the file.
     */
    Optional<List<Long>> integers(String name) {
        return constant(name).filter(tensor -> elements(tensor) <= 64).flatMap(GraphIndex::integers);
    }

    /** The only or first real number of a stored float tensor. */
    Optional<Double> decimal(String name) {
        return constant(name).flatMap(GraphIndex::decimal);
    }

    static Optional<AttributeProto> attribute(NodeProto node, String name) {
        return node.getAttributeList().stream().filter(attribute -> attribute.getName().equals(name)).findFirst();
    }

    /** The number of elements; as large as a long can be where the dimensions multiply to more, 0 for negative ones. */
    static long elements(TensorProto tensor) {
        return product(tensor.getDimsList());
    }

    static long product(List<Long> dimensions) {
        long product = 1;
        for (long size : dimensions) {
            if (size <= 0) {
                return 0;
            }
            product = Math.multiplyHigh(product, size) != 0 || product * size < 0 ? Long.MAX_VALUE : product * size;
        }
        return product;
    }

    /** The first whole number of a stored tensor of 8 bits, such as a zero point; 0 where there is none. */
    static int smallInteger(TensorProto tensor) {
        boolean signed = tensor.getDataType() == TensorProto.DataType.INT8.getNumber();
        if (!tensor.getRawData().isEmpty()) {
            byte first = tensor.getRawData().byteAt(0);
            return signed ? first : Byte.toUnsignedInt(first);
        }
        return tensor.getInt32DataList().stream().findFirst().orElse(0);
    }

    private void add(GraphProto graph) {
        graph.getInitializerList().forEach(tensor -> put(tensor.getName(), tensor));
        graph.getSparseInitializerList().forEach(sparse -> tensors.add(sparse.getValues()));
        for (NodeProto node : graph.getNodeList()) {
            nodes.add(node);
            node.getOutputList().forEach(output -> producers.put(output, node));
            if (node.getOpType().equals("Constant")) {
                attribute(node, "value").ifPresent(value -> put(node.getOutput(0), value.getT()));
            }
            node.getAttributeList().forEach(this::addInner);
        }
    }

    private void addInner(AttributeProto attribute) {
        if (attribute.hasG()) {
            add(attribute.getG());
        }
        attribute.getGraphsList().forEach(this::add);
    }

    private void put(String name, TensorProto tensor) {
        constants.put(name, tensor);
        tensors.add(tensor);
    }

    private static Optional<List<Long>> integers(TensorProto tensor) {
        boolean wide = tensor.getDataType() == TensorProto.DataType.INT64.getNumber();
        if (!wide && tensor.getDataType() != TensorProto.DataType.INT32.getNumber()) {
            return Optional.empty();
        }
        if (tensor.hasRawData()) {
            ByteBuffer raw = ByteBuffer.wrap(tensor.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
            return Optional.of(wide
                    ? LongStream.generate(raw::getLong).limit(raw.capacity() / Long.BYTES).boxed().toList()
                    : IntStream.generate(raw::getInt).limit(raw.capacity() / Integer.BYTES).asLongStream().boxed()
                            .toList());
        }
        return Optional.of(wide
                ? tensor.getInt64DataList()
                : tensor.getInt32DataList().stream().map(Integer::longValue).toList());
    }

    private static Optional<Double> decimal(TensorProto tensor) {
        if (tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber() || elements(tensor) > 64) {
            return Optional.empty();
        }
        if (tensor.getRawData().size() >= Float.BYTES) {
            return Optional.of((double) ByteBuffer.wrap(tensor.getRawData().toByteArray())
                    .order(ByteOrder.LITTLE_ENDIAN).getFloat());
        }
        return tensor.getFloatDataList().stream().findFirst().map(Float::doubleValue);
    }
}
