package io.github.convatlas.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled network: its graph, and where the values of its parameters come from. The values themselves are not held;
 * they are written into a file or into a session's memory when needed.
 */
public final class OnnxModel {
    private final ShapedNetwork network;
    private final WeightSource weights;
    private final ModelProto model;
    private final List<Parameter> parameters;
    private final Map<String, LayerId> layersByTensor;

    OnnxModel(ShapedNetwork network, WeightSource weights, ModelProto model, List<Parameter> parameters,
            Map<String, LayerId> layersByTensor) {
        this.network = network;
        this.weights = weights;
        this.model = model;
        this.parameters = List.copyOf(parameters);
        this.layersByTensor = Collections.unmodifiableMap(new LinkedHashMap<>(layersByTensor));
    }

    /** The network it was compiled from. */
    public ShapedNetwork network() {
        return network;
    }

    /** Where the values of its parameters come from. */
    public WeightSource weights() {
        return weights;
    }

    /** Its initializers, in the order of the graph. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The elements of all initializers: params and running statistics. */
    public long parameterElements() {
        return parameters.stream().mapToLong(Parameter::elements).reduce(0, Math::addExact);
    }

    /** The layer a tensor of the graph belongs to, if the tensor is known. */
    public Optional<LayerId> layerOf(String tensor) {
        return Optional.ofNullable(layersByTensor.get(tensor));
    }

    /**
     * The graph as the bytes of an ONNX model whose initializers lie elsewhere: a session is given them by name, as
     * buffers.
     */
    public byte[] graphBytes() {
        ModelProto.Builder external = model.toBuilder();
        for (Parameter parameter : parameters) {
            external.getGraphBuilder().addInitializer(header(parameter)
                    .setDataLocation(TensorProto.DataLocation.EXTERNAL).addExternalData(
                            StringStringEntryProto.newBuilder().setKey("location").setValue("memory")));
        }
        return external.build().toByteArray();
    }

    /** The model without initializers. */
    ModelProto withoutInitializers() {
        return model;
    }

    /** An initializer without its values. */
    static TensorProto.Builder header(Parameter parameter) {
        return TensorProto.newBuilder().setName(parameter.name()).addAllDims(parameter.shape())
                .setDataType(TensorProto.DataType.FLOAT.getNumber());
    }
}
