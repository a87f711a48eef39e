package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads small stored tensors: axes, sizes, limits, scales. */
final class StoredValues {
    private static final int MOST = 64;

    private StoredValues() {
    }

    /** All values of a small tensor of int64 or int32. */
    static Optional<List<Long>> integers(TensorProto tensor) {
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return Optional.empty();
        }
        boolean wide = tensor.getDataType() == DataType.INT64.getNumber();
        if (!wide && tensor.getDataType() != DataType.INT32.getNumber()) {
            return Optional.empty();
        }
        if (tensor.hasRawData()) {
            int size = wide ? Long.BYTES : Integer.BYTES;
            int count = Math.min(MOST, tensor.getRawData().size() / size);
            ByteBuffer raw = raw(tensor, count * size);
            return Optional.of(IntStream.range(0, count).mapToObj(i -> wide
                    ? raw.getLong(i * size)
                    : (long) raw.getInt(i * size)).toList());
        }
        return Optional.of(wide
                ? tensor.getInt64DataList().stream().limit(MOST).toList()
                : tensor.getInt32DataList().stream().limit(MOST).map(Integer::longValue).toList());
    }

    /** The first value of a tensor of numbers. */
    static Optional<Double> first(TensorProto tensor) {
        DataType type = DataType.forNumber(tensor.getDataType());
        if (type == null || tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return Optional.empty();
        }
        int size = size(type);
        if (tensor.hasRawData()) {
            return size == 0 || tensor.getRawData().size() < size
                    ? Optional.empty()
                    : Optional.of(value(raw(tensor, size), type));
        }
        return switch (type) {
            case FLOAT -> tensor.getFloatDataList().stream().findFirst().map(Float::doubleValue);
            case DOUBLE -> tensor.getDoubleDataList().stream().findFirst();
            case INT64 -> tensor.getInt64DataList().stream().findFirst().map(Long::doubleValue);
            case FLOAT16 -> tensor.getInt32DataList().stream().findFirst()
                    .map(bits -> (double) Float.float16ToFloat(bits.shortValue()));
            case INT32, INT16, INT8, UINT16, UINT8, BOOL ->
                tensor.getInt32DataList().stream().findFirst().map(Integer::doubleValue);
            default -> Optional.empty();
        };
    }

    private static ByteBuffer raw(TensorProto tensor, int bytes) {
        return ByteBuffer.wrap(tensor.getRawData().substring(0, bytes).toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int size(DataType type) {
        return switch (type) {
            case FLOAT, INT32, UINT32 -> 4;
            case DOUBLE, INT64, UINT64 -> 8;
            case FLOAT16, BFLOAT16, INT16, UINT16 -> 2;
            case INT8, UINT8, BOOL -> 1;
            default -> 0;
        };
    }

    private static double value(ByteBuffer raw, DataType type) {
        return switch (type) {
            case FLOAT -> raw.getFloat(0);
            case DOUBLE -> raw.getDouble(0);
            case INT32 -> raw.getInt(0);
            case UINT32 -> Integer.toUnsignedLong(raw.getInt(0));
            case INT64, UINT64 -> raw.getLong(0);
            case FLOAT16 -> Float.float16ToFloat(raw.getShort(0));
            case BFLOAT16 -> Float.intBitsToFloat(raw.getShort(0) << 16);
            case INT16 -> raw.getShort(0);
            case UINT16 -> Short.toUnsignedInt(raw.getShort(0));
            case UINT8, BOOL -> Byte.toUnsignedInt(raw.get(0));
            default -> raw.get(0);
        };
    }
}
