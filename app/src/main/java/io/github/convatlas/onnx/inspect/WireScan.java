package io.github.convatlas.onnx.inspect;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks over the bytes of a model before they are parsed: tells random bytes from a model that was cut off, counts what
 * parsing would build, because a small file can ask for very much of it, and leaves the values of large tensors where they
 * are, so that a file of any size is parsed within the memory of its structure.
 */
final class WireScan {
    /** Far more than any real model; parsing this many takes some hundred megabytes. */
    private static final int MOST_FIELDS = 4_000_000;
    private static final int DEEPEST = 60;
    /** Values longer than this stay in the file: shapes, axes and scales are shorter. */
    private static final int LONGEST_VALUES = 4096;
    /** The fields of a tensor that hold values: float, int32, string, int64, raw, double and uint64 data. */
    private static final Set<Integer> VALUES = Set.of(4, 5, 6, 7, 9, 10, 11);
    private final WireReader in;
    private int fields;

    private WireScan(WireReader in) {
        this.in = in;
    }

    /**
     * What came of the walk.
     *
     * @param problem what is wrong with the bytes, as the end of a sentence that began with the file's name
     * @param model   the model without the values of large tensors; empty where something is wrong
     */
    record Scanned(Optional<String> problem, ByteBuffer model) {
        static Scanned wrong(String problem) {
            return new Scanned(Optional.of(problem), ByteBuffer.allocate(0));
        }
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

    static Scanned scan(ByteBuffer bytes) {
        boolean begunWell = false;
        try {
            begunWell = beginsLikeModel(bytes);
            var slim = new ByteArrayOutputStream();
            new WireScan(new WireReader(bytes)).walk(Message.MODEL, 0, bytes.limit(), slim);
            return new Scanned(Optional.empty(), ByteBuffer.wrap(slim.toByteArray()));
        } catch (TooMuchException e) {
            return Scanned.wrong(e.sentence);
        } catch (IOException _) {
            return Scanned.wrong(begunWell
                    ? "is damaged or was cut off at " + bytes.remaining() + " bytes; get the file again."
                    : "is not an ONNX model: its bytes mean nothing.");
        }
    }

    /** Writers begin with the format's version (a small number), the producer or the graph. */
    private static boolean beginsLikeModel(ByteBuffer bytes) throws IOException {
        var start = new WireReader(bytes);
        int tag = (int) start.varint(bytes.limit());
        int type = tag & 7;
        return switch (WireFormat.getTagFieldNumber(tag)) {
            case 1, 5 -> type == WireFormat.WIRETYPE_VARINT;
            case 2, 3, 4, 6, 7, 8, 14, 20, 25 -> type == WireFormat.WIRETYPE_LENGTH_DELIMITED
                    && start.varint(bytes.limit()) >= 0;
            default -> false;
        };
    }

    private void walk(Message message, int depth, int end, ByteArrayOutputStream out) throws IOException {
        if (depth > DEEPEST) {
            throw new TooMuchException("nests graphs more than " + DEEPEST + " deep, which is no sensible model.");
        }
        Map<Integer, Message> parts = message.parts();
        while (in.isBefore(end)) {
            if (++fields > MOST_FIELDS) {
                throw new TooMuchException(
                        "consists of more than " + MOST_FIELDS + " parts, which is no sensible model.");
            }
            int start = in.position();
            long tag = in.varint(end);
            int field = (int) (tag >>> 3);
            if (tag <= 0 || tag > 0xFFFFFFFFL || field == 0) {
                throw new InvalidProtocolBufferException("no field has this number");
            }
            if ((tag & 7) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                number((int) tag & 7, end);
                out.write(in.copy(start, in.position()));
                continue;
            }
            int inner = in.end(end);
            Message part = parts.get(field);
            if (part != null) {
                var slim = new ByteArrayOutputStream();
                walk(part, depth + 1, inner, slim);
                varint(tag, out);
                varint(slim.size(), out);
                slim.writeTo(out);
            } else {
                boolean left = message == Message.TENSOR && VALUES.contains(field)
                        && inner - in.position() > LONGEST_VALUES;
                in.moveTo(inner, end);
                out.write(left ? new byte[0] : in.copy(start, inner));
            }
        }
    }

    private void number(int type, int end) throws IOException {
        switch (type) {
            case WireFormat.WIRETYPE_VARINT -> in.varint(end);
            case WireFormat.WIRETYPE_FIXED32 -> in.moveTo(in.position() + Integer.BYTES, end);
            case WireFormat.WIRETYPE_FIXED64 -> in.moveTo(in.position() + Long.BYTES, end);
            default -> throw new InvalidProtocolBufferException("no field is written this way");
        }
    }

    private static void varint(long value, ByteArrayOutputStream out) {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
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
