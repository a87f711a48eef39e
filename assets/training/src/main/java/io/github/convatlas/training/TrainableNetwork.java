package io.github.convatlas.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Parameter;
import io.github.convatlas.onnx.Parameter.Role;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A network that can be trained: the layers of a graph carried out one after the other by the training framework, on
 * the parameters of the model the graph was compiled into.
 */
final class TrainableNetwork {
    private final ShapedNetwork network;
    private final Constants constants;
    private final SequencedMap<Parameter, NDArray> arrays = new LinkedHashMap<>();
    private final SequencedMap<Parameter, FloatBuffer> memories = new LinkedHashMap<>();
    private final Map<LayerId, Map<Role, NDArray>> byLayer = new HashMap<>();

    /**
     * A network with the weights a compiled model begins with.
     *
     * @param model   compiled from the network
     * @param manager owns the parameters
     */
    TrainableNetwork(OnnxModel model, NDManager manager) {
        network = model.network();
        constants = new Constants(manager);
        for (Parameter parameter : model.parameters()) {
            ByteBuffer memory = ByteBuffer.allocateDirect(Math.toIntExact(parameter.bytes()))
                    .order(ByteOrder.nativeOrder());
            model.weights().fill(parameter, memory.asFloatBuffer());
            memories.put(parameter, memory.asFloatBuffer());
            NDArray array = manager.create(memory,
                    new Shape(parameter.shape().stream().mapToLong(Long::longValue).toArray()), DataType.FLOAT32);
            array.setRequiresGradient(isLearned(parameter));
            arrays.put(parameter, array);
            byLayer.computeIfAbsent(parameter.layer(), _ -> new HashMap<>()).put(parameter.role(), array);
        }
    }

    /** The memory of the parameters, in the order of the model; what is written here is what the framework reads. */
    SequencedMap<Parameter, FloatBuffer> memories() {
        return memories;
    }

    /** A copy of the values each parameter has now. */
    SequencedMap<Parameter, float[]> values() {
        var values = new LinkedHashMap<Parameter, float[]>();
        memories.forEach((parameter, memory) -> {
            var array = new float[Math.toIntExact(parameter.elements())];
            memory.get(0, array);
            values.put(parameter, array);
        });
        return values;
    }

    /** Whether gradients change a parameter; running statistics are only collected. */
    static boolean isLearned(Parameter parameter) {
        return parameter.role() != Role.RUNNING_MEAN && parameter.role() != Role.RUNNING_VARIANCE;
    }

    /** The parameters in the order of the model. */
    SequencedMap<Parameter, NDArray> arrays() {
        return arrays;
    }

    /**
     * The scores of the classes.
     *
     * @param pictures NCHW, normalized
     * @param training whether statistics are those of the batch, and elements are dropped
     * @return N x classes
     */
    NDArray scores(NDArray pictures, boolean training) {
        var values = new HashMap<LayerId, NDArray>();
        for (GraphNode node : network.graph().nodes().values()) {
            List<NDArray> inputs = node.inputs().stream().map(id -> known(values, id)).toList();
            values.put(node.id(), node.layer() instanceof Layer.Input
                    ? pictures
                    : value(node, inputs, training));
        }
        return known(values, network.graph().outputs().firstEntry().getValue());
    }

    private static NDArray known(Map<LayerId, NDArray> values, LayerId id) {
        NDArray value = values.get(id);
        if (value == null) {
            throw new IllegalStateException(id + " has no value yet");
        }
        return value;
    }

    private NDArray value(GraphNode node, List<NDArray> inputs, boolean training) {
        Map<Role, NDArray> own = byLayer.getOrDefault(node.id(), Map.of());
        NDArray x = inputs.isEmpty() ? null : inputs.getFirst();
        if (x == null) {
            throw new IllegalStateException(node.id() + " has no input");
        }
        return switch (node.layer()) {
            case Layer.Input _ -> x;
            case Layer.Convolution convolution -> Operations.convolution(x, convolution, own, constants);
            case Layer.BatchNorm(double epsilon) -> Operations.batchNorm(x, epsilon, own, training);
            case Layer.Activate(var function) -> Operations.activation(x, function, constants);
            case Layer.MaxPool pool -> Operations.maximum(x, pool);
            case Layer.AveragePool pool -> Operations.average(x, pool);
            case Layer.GlobalAveragePool() -> Operations.globalAverage(x);
            case Layer.Flatten() -> x.reshape(x.getShape().get(0), -1);
            case Layer.Linear _ -> Operations.linear(x, own);
            case Layer.Add() -> inputs.stream().skip(1).reduce(x, NDArray::add);
            case Layer.Multiply() -> inputs.stream().skip(1).reduce(x, Operations::product);
            case Layer.Concat() -> inputs.stream().skip(1).reduce(x, (a, b) -> a.concat(b, 1));
            case Layer.Slice(int from, int to) -> x.get(":, " + from + ":" + to);
            case Layer.ChannelShuffle(int groups) -> Operations.shuffle(x, groups);
            case Layer.Scale(double factor) -> x.mul(constants.of(factor));
            case Layer.Gain _ -> x.mul(Operations.one(own, Role.GAIN));
            case Layer.Dropout(double rate) ->
                training ? Dropout.dropout(x, (float) rate, true).singletonOrThrow() : x;
            case Layer.Softmax() -> x.softmax(1);
            case Layer.Resize _,Layer.Foreign _ ->
                throw new IllegalArgumentException(node.id() + " cannot be trained: " + node.layer());
        };
    }

    /** Pictures as a network reads them, from samples of 0 to 255 in rows of pixels. */
    static NDArray normalized(NDArray samples, NDArray mean, NDArray deviation, double divisor) {
        NDArray channelsFirst = samples.toType(DataType.FLOAT32, true).transpose(0, 3, 1, 2);
        return channelsFirst.div((float) divisor).sub(mean).div(deviation);
    }
}
