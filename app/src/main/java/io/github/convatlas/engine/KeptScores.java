package io.github.convatlas.engine;

import ai.onnxruntime.OnnxJavaType;
import io.github.convatlas.onnx.inspect.TensorDescription.Quantization;

import java.nio.ByteBuffer;

/** The scores of a classifier in memory that is made once and written by every run. */
final class KeptScores {
    private final ByteBuffer memory;
    private final OnnxJavaType type;
    private final Quantization quantization;
    private final double[] values;

    /**
     * Scores in memory.
     *
     * @param memory       what the runtime writes, in the machine's byte order
     * @param type         of an element
     * @param quantization how whole numbers stand for real ones
     */
    KeptScores(ByteBuffer memory, OnnxJavaType type, Quantization quantization) {
        this.memory = memory;
        this.type = type;
        this.quantization = quantization;
        this.values = new double[memory.capacity() / Math.max(1, type.size)];
    }

    /** How many there are. */
    int count() {
        return values.length;
    }

    /** The scores of the last run; the array is the same every time. */
    double[] read() {
        for (int index = 0; index < values.length; index++) {
            values[index] = at(index);
        }
        return values;
    }

    private double at(int index) {
        return switch (type) {
            case FLOAT -> memory.getFloat(index * Float.BYTES);
            case DOUBLE -> memory.getDouble(index * Double.BYTES);
            case FLOAT16 -> Float.float16ToFloat(memory.getShort(index * Short.BYTES));
            case BFLOAT16 -> Float.intBitsToFloat(memory.getShort(index * Short.BYTES) << Short.SIZE);
            case UINT8 -> quantization.real(Byte.toUnsignedInt(memory.get(index)));
            case INT8 -> quantization.real(memory.get(index));
            case INT16, INT32, INT64, BOOL, STRING, UNKNOWN -> 0;
        };
    }
}
