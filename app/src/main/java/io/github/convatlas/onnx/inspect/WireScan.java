package io.github.convatlas.onnx.inspect;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * Walks over the bytes of a model without building anything, before they are parsed: tells random bytes from a model
 * that was cut off, and counts what parsing would build, because a small file can ask for very much of it.
 */
final class WireScan {
    /** Far more than any real model; parsing this many takes some hundred megabytes. */
    private static final int MOST_FIELDS = 4_000_000;
    private static final int DEEPEST = 60;
    private final CodedInputStream in;
    private int fields;

    private WireScan(CodedInputStream in) {
        this.in = in;
    }

    /** The kinds of message, and which fields of each hold which messages; numbers from onnx.proto. */
    private enum Message {
        MODEL, GRAPH, NODE, ATTRIBUTE, TENSOR, VALUE, TYPE, TENSOR_TYPE, SHAPE, DIMENSION, ENTRY, FUNCTION, SPARSE;

        Map<Integer, Message> parts() {
            return switch (this) {
                case MODEL -> Map.of(7, GRAPH, 8, ENTRY, 14, ENTRY, 25, FUNCTION);
                case GRAPH ->
                    Map.of(1, NODE, 5, TENSOR, 11, VALUE, 12, VALUE, 13, VALUE, 14, ENTRY, 15, SPARSE, 16, ENTRY);
                case NODE -> Map.of(5, ATTRIBUTE, 9, ENTRY);
                case ATTRIBUTE -> Map.of(5, TENSOR, 6, GRAPH, 10, TENSOR, 11, GRAPH, 14, TYPE, 15, TYPE, 22, SPARSE, 23,
                        SPARSE);
                case TENSOR -> Map.of(13, ENTRY, 16, ENTRY);
                case VALUE -> Map.of(2, TYPE, 4, ENTRY);
                case TYPE -> Map.of(1, TENSOR_TYPE, 4, TYPE, 5, TYPE, 8, TENSOR_TYPE, 9, TYPE);
                case TENSOR_TYPE -> Map.of(2, SHAPE);
                case SHAPE -> Map.of(1, DIMENSION);
                case FUNCTION -> Map.of(7, NODE, 9, ENTRY, 11, ATTRIBUTE, 12, VALUE, 14, ENTRY);
                case SPARSE -> Map.of(1, TENSOR, 2, TENSOR);
                case DIMENSION, ENTRY -> Map.of();
            };
        }
    }

    /** What is wrong with the bytes, as the end of a sentence that began with the file's name. */
    static Optional<String> problem(ByteBuffer bytes) {
        var scan = new WireScan(CodedInputStream.newInstance(bytes.duplicate()));
        boolean begunWell = false;
        try {
            begunWell = scan.beginsLikeModel(bytes);
            scan.walk(Message.MODEL, 0);
            return Optional.empty();
        } catch (TooMuchException e) {
            return Optional.of(e.sentence);
        } catch (IOException _) {
            return Optional.of(begunWell
                    ? "is damaged or was cut off at " + bytes.remaining() + " bytes; get the file again."
                    : "is not an ONNX model: its bytes mean nothing.");
        }
    }

    /** Writers begin with the format's version (a small number), the producer or the graph. */
    private boolean beginsLikeModel(ByteBuffer bytes) throws IOException {
        CodedInputStream start = CodedInputStream.newInstance(bytes.duplicate());
        int tag = start.readTag();
        return switch (WireFormat.getTagFieldNumber(tag)) {
            case 1, 5 -> WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT;
            case 2, 3, 4, 6, 7, 8, 14, 20, 25 -> WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED
                    && start.readUInt32() >= 0;
            default -> false;
        };
    }

    private void walk(Message message, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new TooMuchException("nests graphs more than " + DEEPEST + " deep, which is no sensible model.");
        }
        Map<Integer, Message> parts = message.parts();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (++fields > MOST_FIELDS) {
                throw new TooMuchException(
                        "consists of more than " + MOST_FIELDS + " parts, which is no sensible model.");
            }
            Message part = parts.get(WireFormat.getTagFieldNumber(tag));
            if (part != null && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                int limit = in.pushLimit(in.readRawVarint32());
                walk(part, depth + 1);
                in.popLimit(limit);
            } else if (!in.skipField(tag)) {
                throw new InvalidProtocolBufferException("a group ends that never began");
            }
        }
    }

    private static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        TooMuchException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
