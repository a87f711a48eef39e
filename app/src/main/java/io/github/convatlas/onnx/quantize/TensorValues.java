package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The values of tensors of a graph. */
final class TensorValues {
    private TensorValues() {
    }

    static boolean isFloat(TensorProto tensor) {
        return tensor.getDataType() == DataType.FLOAT.getNumber();
    }

    static float[] floats(TensorProto tensor) {
        if (tensor.hasRawData()) {
            var buffer = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return values;
        }
        float[] values = new float[tensor.getFloatDataCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.getFloatData(i);
        }
        return values;
    }

    static TensorProto floats(String name, List<Long> shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor(name, DataType.FLOAT, shape, UnsafeByteOperations.unsafeWrap(bytes));
    }

    static TensorProto halves(TensorProto tensor) {
        float[] values = floats(tensor);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(Math.clamp(value, -65504f, 65504f)));
        }
        return tensor(tensor.getName(), DataType.FLOAT16, tensor.getDimsList(),
                UnsafeByteOperations.unsafeWrap(bytes.flip()));
    }

    static TensorProto wholes(String name, List<Long> shape, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return tensor(name, DataType.INT32, shape, UnsafeByteOperations.unsafeWrap(bytes));
    }

    static TensorProto bytes(String name, DataType type, List<Long> shape, byte... values) {
        return tensor(name, type, shape, UnsafeByteOperations.unsafeWrap(values));
    }

    private static TensorProto tensor(String name, DataType type, List<Long> shape, ByteString raw) {
        return TensorProto.newBuilder().setName(name).setDataType(type.getNumber()).addAllDims(shape).setRawData(raw)
                .build();
    }
}
