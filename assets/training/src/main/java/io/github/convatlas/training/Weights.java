package io.github.convatlas.training;

import ai.djl.ndarray.NDArray;
import io.github.convatlas.onnx.Parameter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The values of all parameters of a network in one array, in the order of the model. Values and gradients are exchanged
 * through memory that both sides know: the framework would go on using the memory of a Java buffer it was once given,
 * and each is therefore kept for as long as the network.
 */
final class Weights {
    private final TrainableNetwork network;
    private final float[] values;
    private final float[] gradients;
    private final boolean[] decays;
    private final Map<Parameter, Gradient> shared = new HashMap<>();

    private record Gradient(NDArray array, FloatBuffer memory) {
    }

    Weights(TrainableNetwork network) {
        this.network = network;
        int size = Math.toIntExact(network.arrays().keySet().stream().mapToLong(Parameter::elements).sum());
        values = new float[size];
        gradients = new float[size];
        decays = new boolean[size];
        int at = 0;
        for (Parameter parameter : network.arrays().keySet()) {
            int end = at + Math.toIntExact(parameter.elements());
            Arrays.fill(decays, at, end, parameter.role() == Parameter.Role.WEIGHT);
            at = end;
        }
        collect();
    }

    float[] values() {
        return values;
    }

    float[] gradients() {
        return gradients;
    }

    boolean[] decays() {
        return decays;
    }

    /** Fetches the gradients and sets them to 0 in the framework. */
    void takeGradients() {
        int at = 0;
        for (Map.Entry<Parameter, NDArray> entry : network.arrays().entrySet()) {
            int size = Math.toIntExact(entry.getKey().elements());
            if (TrainableNetwork.isLearned(entry.getKey())) {
                FloatBuffer memory = shared.computeIfAbsent(entry.getKey(), _ -> share(entry.getValue())).memory();
                memory.get(0, gradients, at, size);
                memory.put(0, new float[size]);
            }
            at += size;
        }
    }

    /** The framework adds to what stands here from now on. */
    private static Gradient share(NDArray array) {
        NDArray gradient = array.getGradient();
        float[] first = gradient.toFloatArray();
        ByteBuffer memory = ByteBuffer.allocateDirect(first.length * Float.BYTES).order(ByteOrder.nativeOrder());
        memory.asFloatBuffer().put(first);
        gradient.set(memory);
        return new Gradient(gradient, memory.asFloatBuffer());
    }

    /** Fetches what the framework itself changes: the running statistics. */
    void collect() {
        int at = 0;
        for (Map.Entry<Parameter, FloatBuffer> entry : network.memories().entrySet()) {
            int size = Math.toIntExact(entry.getKey().elements());
            entry.getValue().get(0, values, at, size);
            at += size;
        }
    }

    /** Gives the framework the values that are learned. */
    void putLearned() {
        put(false);
    }

    /** Gives the framework all values. */
    void putAll() {
        put(true);
    }

    private void put(boolean all) {
        int at = 0;
        for (Map.Entry<Parameter, FloatBuffer> entry : network.memories().entrySet()) {
            int size = Math.toIntExact(entry.getKey().elements());
            if (all || TrainableNetwork.isLearned(entry.getKey())) {
                entry.getValue().put(0, values, at, size);
            }
            at += size;
        }
    }
}
