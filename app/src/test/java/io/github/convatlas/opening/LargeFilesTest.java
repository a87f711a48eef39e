package io.github.convatlas.opening;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.CodedOutputStream;
import com.sun.management.ThreadMXBean;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Weights stay in the file, however many there are. */
class LargeFilesTest {
    private static final int IN = 8192;
    private static final int OUT = 16_384;
    private static final int WEIGHTS = IN * OUT * Float.BYTES;

    @TempDir
    Path folder;

    @Test
    void aFileOfFiveHundredMegabytesOpensWithoutItsWeightsInTheHeap() throws IOException {
        Path file = large("large.onnx");
        assertThat(Files.size(file)).isGreaterThan(500_000_000);
        var opening = OnnxOpening.guarded(Atlas.builtIn());
        opened(opening, new TinyModel(13).input("x", DataType.FLOAT, 1, IN).zeros("w", DataType.FLOAT, 4, IN)
                .node("Gemm", "x w", "y", TinyModel.integer("transB", 1)).output("y")
                .write(folder.resolve("small.onnx"))); // what is computed once for the atlas is not counted
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        OpenedFile opened = opened(opening, file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
        assertThat(NetworkCosts.of(opened.network()).total().params()).isEqualTo((long) IN * OUT);
    }

    private static OpenedFile opened(OnnxOpening opening, Path file) {
        return switch (opening.open(file, 224)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened;
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }

    /** A file of one layer, whose weights are a hole in the file: zeros that take no room on the disk. */
    private Path large(String name) throws IOException {
        ModelProto model = new TinyModel(13).input("x", DataType.FLOAT, 1, IN)
                .node("Gemm", "x w", "y", TinyModel.integer("transB", 1)).output("y").proto();
        byte[] graph = model.getGraph().toByteArray();
        byte[] weights = TensorProto.newBuilder().addDims(OUT).addDims(IN).setName("w")
                .setDataType(DataType.FLOAT.getNumber()).build().toByteArray();
        byte[] values = head(TensorProto.RAW_DATA_FIELD_NUMBER, WEIGHTS);
        int size = weights.length + values.length + WEIGHTS;
        byte[] initializer = head(GraphProto.INITIALIZER_FIELD_NUMBER, size);
        Path path = folder.resolve(name);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(model.toBuilder().clearGraph().build().toByteArray());
            file.write(head(ModelProto.GRAPH_FIELD_NUMBER, graph.length + initializer.length + size));
            file.write(graph);
            file.write(initializer);
            file.write(weights);
            file.write(values);
            file.setLength(file.getFilePointer() + WEIGHTS);
        }
        return path;
    }

    /** The tag of a field and how many bytes it has. */
    private static byte[] head(int field, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeTag(field, 2);
        out.writeUInt32NoTag(size);
        out.flush();
        return bytes.toByteArray();
    }
}
