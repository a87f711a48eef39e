package io.github.convatlas.onnx.inspect;

import com.google.protobuf.InvalidProtocolBufferException;

import java.nio.ByteBuffer;

/** Reads fields of the protobuf format from where they lie, without copying: the library copies whole files into the heap. */
final class WireReader {
    private static final int MOST_BITS = 64;
    private final ByteBuffer bytes;
    private int position;

    WireReader(ByteBuffer bytes) {
        this.bytes = bytes;
        this.position = bytes.position();
    }

    int position() {
        return position;
    }

    boolean isBefore(int end) {
        return position < end;
    }

    /** A number of seven bits a byte, the lowest first. */
    long varint(int end) throws InvalidProtocolBufferException {
        long value = 0;
        for (int shift = 0; shift < MOST_BITS; shift += 7) {
            if (position >= end) {
                throw new InvalidProtocolBufferException("the bytes end within a number");
            }
            byte next = bytes.get(position++);
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new InvalidProtocolBufferException("a number of more than 64 bits");
    }

    /** The end of a field that says how long it is. */
    int end(int outer) throws InvalidProtocolBufferException {
        long length = varint(outer);
        if (length < 0 || length > outer - position) {
            throw new InvalidProtocolBufferException("a field is longer than what holds it");
        }
        return position + (int) length;
    }

    void moveTo(int target, int end) throws InvalidProtocolBufferException {
        if (target > end || target < position) {
            throw new InvalidProtocolBufferException("the bytes end within a field");
        }
        position = target;
    }

    /** A copy of the bytes from one position to another. */
    byte[] copy(int from, int to) {
        var copy = new byte[to - from];
        bytes.get(from, copy);
        return copy;
    }
}
