package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.TensorProto;

import java.util.List;

/** Weights as whole numbers, each output channel with a step of its own, 0 in the middle. */
final class ChannelWeights {
    /** Nothing of 8 bits is lost. */
    static final int EIGHT_BITS = 127;
    /**
     * One bit less: products of an 8-bit and a 7-bit number cannot overflow in processors that add two of them in 16 bits,
     * which are those without VNNI.
     */
    static final int SEVEN_BITS = 63;

    private final float[] steps;
    private final byte[] values;
    private final List<Long> shape;

    private ChannelWeights(float[] steps, byte[] values, List<Long> shape) {
        this.steps = steps;
        this.values = values;
        this.shape = List.copyOf(shape);
    }

    /** What 1 stands for, by output channel. */
    float[] steps() {
        return steps;
    }

    /** The numbers, in the order of the tensor. */
    byte[] values() {
        return values;
    }

    /** The shape of the tensor. */
    List<Long> shape() {
        return shape;
    }

    static ChannelWeights of(TensorProto tensor, int most) {
        float[] floats = TensorValues.floats(tensor);
        int channels = Math.toIntExact(tensor.getDims(0));
        int each = floats.length / channels;
        float[] steps = new float[channels];
        byte[] values = new byte[floats.length];
        for (int channel = 0; channel < channels; channel++) {
            float largest = 0;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                largest = Math.max(largest, Math.abs(floats[i]));
            }
            steps[channel] = largest > Float.MIN_NORMAL * most ? largest / most : 1;
            for (int i = channel * each; i < (channel + 1) * each; i++) {
                values[i] = (byte) Math.clamp(Math.round(floats[i] / steps[channel]), -most, most);
            }
        }
        return new ChannelWeights(steps, values, tensor.getDimsList());
    }

    /** The values as unsigned numbers around 128. */
    byte[] around128() {
        byte[] shifted = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            shifted[i] = (byte) (values[i] + 128);
        }
        return shifted;
    }

    /** The matrix turned over its diagonal; for weights of two dimensions. */
    ChannelWeights transposed() {
        int rows = Math.toIntExact(shape.get(0));
        int columns = Math.toIntExact(shape.get(1));
        byte[] turned = new byte[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return new ChannelWeights(steps, turned, List.of((long) columns, (long) rows));
    }
}
