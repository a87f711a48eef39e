package io.github.convatlas.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects nodes and parameters of one graph. The output tensor of a layer is named by its id, every helper by id/part.
 */
final class GraphBuilder {
    private final GraphProto.Builder graph;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, LayerId> layersByTensor = new LinkedHashMap<>();

    private final Map<LayerId, String> tensors;

    /**
     * An empty graph.
     *
     * @param name    of the graph
     * @param tensors the names of those layers' outputs that are not called as the layer
     */
    GraphBuilder(String name, Map<LayerId, String> tensors) {
        graph = GraphProto.newBuilder().setName(name);
        this.tensors = Map.copyOf(tensors);
    }

    /** The name of what a layer yields. */
    String tensor(LayerId layer) {
        return tensors.getOrDefault(layer, layer.value());
    }

    /** Where the nodes of one layer are added. */
    Scope scope(LayerId layer) {
        return new Scope(layer);
    }

    void input(LayerId layer, Shape shape) {
        layersByTensor.put(layer.value(), layer);
        graph.addInput(value(layer, shape));
    }

    void output(LayerId layer, Shape shape) {
        graph.addOutput(value(layer, shape));
    }

    /** Another name for an output that the graph has already. */
    void alias(String name, LayerId layer, Shape shape) {
        graph.addNode(
                NodeProto.newBuilder().setName(name).setOpType("Identity").addInput(tensor(layer)).addOutput(name));
        layersByTensor.put(name, layer);
        graph.addOutput(value(name, shape));
    }

    void intermediate(LayerId layer, Shape shape) {
        graph.addValueInfo(value(layer, shape));
    }

    /** The graph so far, without initializers. */
    GraphProto graph() {
        return graph.build();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Map<String, LayerId> layersByTensor() {
        return layersByTensor;
    }

    private ValueInfoProto value(LayerId layer, Shape shape) {
        return value(tensor(layer), shape);
    }

    private static ValueInfoProto value(String name, Shape shape) {
        var dimensions = TensorShapeProto.newBuilder();
        shape.dimensions().forEach(size -> dimensions.addDimBuilder().setDimValue(size));
        var tensor = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(dimensions);
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** The nodes of one layer. */
    final class Scope {
        private final LayerId layer;

        private Scope(LayerId layer) {
            this.layer = layer;
        }

        /** Adds a parameter and returns its name. */
        String parameter(Parameter.Role role, Parameter.Initial initial, long... shape) {
            var parameter = new Parameter(layer, role, Arrays.stream(shape).boxed().toList(), initial);
            parameters.add(parameter);
            return parameter.name();
        }

        /** Adds the node whose output is the output of the layer. */
        void result(String operator, List<String> inputs, AttributeProto... attributes) {
            add(layer.value(), tensor(layer), operator, inputs, attributes);
        }

        /** The name of what another layer yields. */
        String tensorOf(LayerId other) {
            return tensor(other);
        }

        /** Adds a node inside the layer and returns the name of its output. */
        String step(String part, String operator, List<String> inputs, AttributeProto... attributes) {
            String name = layer.value() + "/" + part;
            return add(name, name, operator, inputs, attributes);
        }

        /** Adds a scalar that is no parameter. */
        String scalar(String part, double value) {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(0,
                    (float) value);
            return constant(part, TensorProto.newBuilder().setDataType(TensorProto.DataType.FLOAT.getNumber())
                    .setRawData(ByteString.copyFrom(bytes)));
        }

        /** Adds a list of whole numbers that is no parameter, such as a shape. */
        String integers(String part, long... values) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put(values);
            return constant(part, TensorProto.newBuilder().setDataType(TensorProto.DataType.INT64.getNumber())
                    .addDims(values.length).setRawData(ByteString.copyFrom(bytes)));
        }

        private String constant(String part, TensorProto.Builder tensor) {
            return step(part, "Constant", List.of(), Attributes.tensor("value", tensor.build()));
        }

        private String add(String name, String tensor, String operator, List<String> inputs,
                AttributeProto... attributes) {
            graph.addNode(NodeProto.newBuilder().setName(name).setOpType(operator).addAllInput(inputs)
                    .addOutput(tensor).addAllAttribute(Arrays.asList(attributes)));
            layersByTensor.put(name, layer);
            layersByTensor.put(tensor, layer);
            return tensor;
        }
    }
}
