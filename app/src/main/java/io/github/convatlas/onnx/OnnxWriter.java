package io.github.convatlas.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes compiled models as self-contained .onnx files. The values of a parameter are made when its turn comes, so that
 * the memory needed is that of the largest parameter alone. The bytes depend on the network and its weights only.
 */
public final class OnnxWriter {
    /** What one protobuf message, and so one .onnx file, can hold. */
    private static final long LARGEST_FILE = Integer.MAX_VALUE;

    private OnnxWriter() {
    }

    /**
     * Writes a model beside its final place first and then moves it there, so that no half-written file is ever seen.
     *
     * @param model what to write
     * @param file  where to; replaced if it exists
     * @return the size in bytes, or why nothing was written
     */
    public static Outcome<Long> write(OnnxModel model, Path file) {
        if (Math.addExact(model.parameterElements() * Float.BYTES, model.graphBytes().length) > LARGEST_FILE) {
            return new Outcome.Refused<>("The weights of " + model.network().identity().reference()
                    + " are larger than the 2 GB an ONNX file can hold; choose a smaller width or depth.");
        }
        Path target = file.toAbsolutePath();
        try {
            return new Outcome.Success<>(replace(model, target));
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot write " + target + ": " + FileProblem.sentence(e));
        }
    }

    /**
     * The bytes of the file, in memory.
     *
     * @param model what to write
     * @return the bytes, or why they do not fit
     */
    public static Outcome<ByteString> bytes(OnnxModel model) {
        ByteString.Output stream = ByteString.newOutput();
        try {
            write(model, stream);
            return new Outcome.Success<>(stream.toByteString());
        } catch (IOException e) {
            return new Outcome.Refused<>(
                    "Cannot write " + model.network().identity().reference() + ": " + FileProblem.sentence(e));
        }
    }

    private static long replace(OnnxModel model, Path target) throws IOException {
        Path directory = target.getParent();
        if (directory == null) {
            throw new IOException("it is a folder");
        }
        if (Files.notExists(directory)) {
            throw new IOException("the folder " + directory + " does not exist");
        }
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        // Not a temporary file of the system's: only its owner could read the model.
        Path unfinished = directory.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW)) {
                write(model, stream);
            }
            long size = Files.size(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return size;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Writes the bytes of the .onnx file.
     *
     * @throws IOException if the stream cannot take them
     */
    static void write(OnnxModel model, OutputStream stream) throws IOException {
        ModelProto whole = model.withoutInitializers();
        GraphProto graph = whole.getGraph();
        CodedOutputStream out = CodedOutputStream.newInstance(stream, 1 << 16);
        whole.toBuilder().clearGraph().build().writeTo(out);
        out.writeTag(ModelProto.GRAPH_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(Math.toIntExact(graph.getSerializedSize() + initializersSize(model)));
        graph.writeTo(out);
        writeInitializers(model, out);
        out.flush();
    }

    private static void writeInitializers(OnnxModel model, CodedOutputStream out) throws IOException {
        long largest = model.parameters().stream().mapToLong(Parameter::bytes).max().orElse(0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocate(largest, Float.BYTES);
            for (Parameter parameter : model.parameters()) {
                ByteBuffer bytes = values.asSlice(0, parameter.bytes()).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
                model.weights().fill(parameter, bytes.asFloatBuffer());
                out.writeTag(GraphProto.INITIALIZER_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
                out.writeUInt32NoTag(tensorSize(parameter));
                OnnxModel.header(parameter).build().writeTo(out);
                out.writeByteBuffer(TensorProto.RAW_DATA_FIELD_NUMBER, bytes);
            }
        }
    }

    private static long initializersSize(OnnxModel model) {
        long size = 0;
        for (Parameter parameter : model.parameters()) {
            int tensor = tensorSize(parameter);
            size += CodedOutputStream.computeTagSize(GraphProto.INITIALIZER_FIELD_NUMBER)
                    + CodedOutputStream.computeUInt32SizeNoTag(tensor) + (long) tensor;
        }
        return size;
    }

    private static int tensorSize(Parameter parameter) {
        int bytes = Math.toIntExact(parameter.bytes());
        return OnnxModel.header(parameter).build().getSerializedSize()
                + CodedOutputStream.computeTagSize(TensorProto.RAW_DATA_FIELD_NUMBER)
                + CodedOutputStream.computeUInt32SizeNoTag(bytes) + bytes;
    }
}
