package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.convatlas.onnx.inspect.TensorDescription.Quantization;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes the inputs and outputs of a graph. */
final class Interface {
    private final GraphProto graph;
    private final GraphIndex index;

    Interface(GraphProto graph, GraphIndex index) {
        this.graph = graph;
        this.index = index;
    }

    /** The inputs that have no value of their own: old files list every initializer as an input, too. */
    List<TensorDescription> inputs() {
        Set<String> initializers = graph.getInitializerList().stream().map(tensor -> tensor.getName())
                .collect(Collectors.toSet());
        return graph.getInputList().stream().filter(value -> !initializers.contains(value.getName()))
                .map(value -> describe(value, reader(value.getName()))).toList();
    }

    List<TensorDescription> outputs() {
        return graph.getOutputList().stream().map(value -> describe(value, index.producer(value.getName()))).toList();
    }

    private Optional<NodeProto> reader(String tensor) {
        return graph.getNodeList().stream().filter(node -> node.getInputList().contains(tensor)).findFirst();
    }

    private TensorDescription describe(ValueInfoProto value, Optional<NodeProto> neighbor) {
        return new TensorDescription(value.getName(), type(value.getType()), dimensions(value.getType()),
                neighbor.flatMap(this::quantization));
    }

    private Optional<Quantization> quantization(NodeProto node) {
        boolean quantizes = node.getOpType().equals("QuantizeLinear") || node.getOpType().equals("DequantizeLinear");
        if (!quantizes || node.getInputCount() < 2) {
            return Optional.empty();
        }
        int zeroPoint = node.getInputCount() < 3
                ? 0
                : index.constant(node.getInput(2)).map(GraphIndex::smallInteger).orElse(0);
        return index.decimal(node.getInput(1)).map(scale -> new Quantization(scale, zeroPoint));
    }

    private static List<Dimension> dimensions(TypeProto type) {
        return type.getTensorType().getShape().getDimList().stream().map(Interface::dimension).toList();
    }

    private static Dimension dimension(TensorShapeProto.Dimension dimension) {
        if (dimension.getDimValue() > 0) {
            return new Dimension.Fixed(dimension.getDimValue());
        }
        return dimension.getDimParam().isBlank()
                ? new Dimension.Unknown()
                : new Dimension.Named(dimension.getDimParam());
    }

    private static String type(TypeProto type) {
        return switch (type.getValueCase()) {
            case TENSOR_TYPE -> elementType(type.getTensorType().getElemType());
            case SPARSE_TENSOR_TYPE -> "sparse " + elementType(type.getSparseTensorType().getElemType());
            case SEQUENCE_TYPE -> "sequence of " + type(type.getSequenceType().getElemType());
            case MAP_TYPE -> "map from " + elementType(type.getMapType().getKeyType()) + " to "
                    + type(type.getMapType().getValueType());
            case OPTIONAL_TYPE -> "optional " + type(type.getOptionalType().getElemType());
            case OPAQUE_TYPE, VALUE_NOT_SET -> "unknown";
        };
    }

    private static String elementType(int number) {
        DataType type = DataType.forNumber(number);
        return switch (type == null ? DataType.UNDEFINED : type) {
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            case UNDEFINED -> "type " + number;
            case DataType known -> known.name().toLowerCase(Locale.ROOT);
        };
    }
}
