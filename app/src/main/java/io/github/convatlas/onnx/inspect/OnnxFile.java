package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.function.FunctionInliner;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * An .onnx file, parsed without reading its weights: their bytes stay in the file, which is mapped into memory until
 * this is closed. Nothing taken from {@link #model()} may be used after that.
 */
public final class OnnxFile implements AutoCloseable {
    private final Path path;
    private final long bytes;
    private final Arena arena;
    private final ModelProto model;

    private OnnxFile(Path path, long bytes, Arena arena, ModelProto model) {
        this.path = path;
        this.bytes = bytes;
        this.arena = arena;
        this.model = model;
    }

    /**
     * Opens a file if it is an ONNX model.
     *
     * @param path the file
     * @return the file, to be closed by the caller, or what it is instead
     */
    public static Outcome<OnnxFile> open(Path path) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return new Outcome.Refused<>(name + " is a folder; choose an .onnx file in it.");
        }
        Arena arena = Arena.ofShared();
        Outcome<OnnxFile> outcome = new Outcome.Refused<>(name + " cannot be read.");
        try {
            outcome = read(path, name, arena);
        } catch (IOException e) {
            outcome = new Outcome.Refused<>("Cannot read " + path + ": " + FileProblem.sentence(e));
        } finally {
            if (outcome instanceof Outcome.Refused<OnnxFile>) {
                arena.close();
            }
        }
        return outcome;
    }

    private static Outcome<OnnxFile> read(Path path, String name, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                return new Outcome.Refused<>(name + " is larger than the 2 GB an ONNX file can be.");
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
            Optional<String> foreign = FileSignature.foreign(bytes);
            if (foreign.isPresent()) {
                return new Outcome.Refused<>(name + " " + foreign.get());
            }
            WireScan.Scanned scanned = WireScan.scan(bytes);
            return scanned.problem().<Outcome<OnnxFile>>map(end -> new Outcome.Refused<>(name + " " + end))
                    .orElseGet(() -> parse(path, arena, size, scanned.model()));
        }
    }

    private static Outcome<OnnxFile> parse(Path path, Arena arena, long size, ByteBuffer bytes) {
        String name = String.valueOf(path.getFileName());
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        in.enableAliasing(true);
        try {
            ModelProto model = ModelProto.parseFrom(in);
            boolean said = model.hasGraph() && (model.getGraph().getNodeCount() > 0 || model.getOpsetImportCount() > 0);
            return said
                    ? FunctionInliner.inlined(model, name).map(flat -> new OnnxFile(path, size, arena, flat))
                    : new Outcome.Refused<>(name + " is not an ONNX model: it contains no graph.");
        } catch (InvalidProtocolBufferException _) {
            return new Outcome.Refused<>(name + " is damaged: its parts do not fit together; get the file again.");
        } catch (IOException e) {
            return new Outcome.Refused<>("Cannot read " + path + ": " + FileProblem.sentence(e));
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** Its size in bytes. */
    public long bytes() {
        return bytes;
    }

    /**
     * What it contains, without the values of large tensors, its own functions in the place of their calls; valid until this is
     * closed.
     */
    public ModelProto model() {
        return model;
    }

    @Override
    public void close() {
        arena.close();
    }
}
