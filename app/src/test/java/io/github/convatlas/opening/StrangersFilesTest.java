package io.github.convatlas.opening;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.engine.guard.GuardedShapes;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.importer.OnnxImporter;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.shape.TensorShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** Files that are no models, or models that were damaged: each is opened, or refused in one sentence. */
class StrangersFilesTest {
    private static final int ROUNDS = 600;
    private static final int ROUNDS_WITH_RUNTIME = 6;
    private static final Atlas ATLAS = Atlas.builtIn();

    @TempDir
    Path folder;

    /** The reading itself, with shapes made up: hundreds of rounds in this process. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changedBytesAndNodesAreReadOrRefusedInASentence(long seed) throws IOException {
        var random = new Random(seed);
        byte[] bytes = model().toByteArray();
        var importer = new OnnxImporter((_, _) -> new Outcome.Success<>(madeUp(random)), new OnnxInspector(1L << 30));
        for (int round = 0; round < ROUNDS; round++) {
            Path file = Files.write(folder.resolve("changed.onnx"),
                    round % 2 == 0 ? changedBytes(bytes, random) : changedNodes(model(), random).toByteArray());
            assertThatItIsReadOrRefused(importer.read(file, 32));
        }
    }

    /** With ONNX Runtime, in the other process. */
    @Test
    void theRuntimeMayFailWithoutHarm() throws IOException {
        var random = new Random(11);
        var opening = new OnnxOpening(ATLAS, new GuardedShapes(Duration.ofMinutes(2), 2048));
        for (int round = 0; round < ROUNDS_WITH_RUNTIME; round++) {
            Path file = Files.write(folder.resolve("run" + round + ".onnx"),
                    changedNodes(model(), random).toByteArray());
            assertThatItIsReadOrRefused(opening.open(file, 32));
        }
    }

    @Test
    void tooMuchMemoryEndsTheOtherProcessOnly() {
        Path file = new TinyModel(13).input("x", DataType.FLOAT, 1, 8, 16, 16).node("Relu", "x", "y").output("y")
                .write(folder.resolve("small.onnx"));
        assertThat(new OnnxOpening(ATLAS, new GuardedShapes(Duration.ofMinutes(2), 8)).open(file, 32))
                .isEqualTo(new Outcome.Refused<OpenedFile>(
                        "small.onnx was given up: ONNX Runtime wanted more than 8 MB of memory to open it."));
    }

    @Test
    void tooMuchTimeEndsTheOtherProcessOnly() {
        Path file = new TinyModel(13).input("x", DataType.FLOAT, 1, 8, 16, 16).node("Relu", "x", "y").output("y")
                .write(folder.resolve("small.onnx"));
        assertThat(new OnnxOpening(ATLAS, new GuardedShapes(Duration.ofMillis(1), 2048)).open(file, 32))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("was given up").endsWith("."));
    }

    @Test
    void aRuntimeThatCrashesEndsTheOtherProcessOnly() throws Exception {
        Path file = new TinyModel(13).input("x", DataType.FLOAT, 1, 8, 16, 16).node("Relu", "x", "y").output("y")
                .write(folder.resolve("crash.onnx"));
        Set<Long> before = children();
        var opening = new FutureTask<>(
                () -> new OnnxOpening(ATLAS, new GuardedShapes(Duration.ofMinutes(2), 2048)).open(file, 32));
        Thread.ofPlatform().start(opening);
        Set<Long> born = new HashSet<>();
        while (born.isEmpty() && !opening.isDone()) {
            Thread.onSpinWait();
            born.addAll(children());
            born.removeAll(before);
        }
        born.forEach(child -> ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly));
        assertThat(opening.get()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reason())
                .matches("crash\\.onnx makes ONNX Runtime crash \\(exit code \\d+\\), so it was not opened here\\."));
    }

    /** Those that run the guard: at first a new process is still its parent, then Java's helper that starts processes. */
    private static Set<Long> children() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().commandLine().orElse("").contains(".engine.guard."))
                .map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>", "PK\u0003\u0004zip", "....TFL3", "", "\u0089HDF", "GGUF", "{}"})
    void whatIsNoModelIsOneSentence(String content) throws IOException {
        Path file = Files.write(folder.resolve("foreign.onnx"), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(OnnxOpening.guarded(ATLAS).open(file, 224)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).startsWith("foreign.onnx is ").endsWith("."));
    }

    @Test
    void shapesThatDoNotFitAreOneSentence() {
        Path file = new TinyModel(13).input("x", DataType.FLOAT, 1, 8, 16, 16).zeros("w", DataType.FLOAT, 4, 5, 3, 3)
                .node("Conv", "x w", "y").output("y").write(folder.resolve("shapes.onnx"));
        assertThat(OnnxOpening.inThisProcess(ATLAS).open(file, 32)).isEqualTo(new Outcome.Refused<OpenedFile>(
                "shapes.onnx is damaged: the weights of \"y:Conv\" are made for 5 channels, but it reads 8."));
    }

    @Test
    void weightsOutsideTheFolderAreNotReadAndTheFileIsStillDrawn() {
        Path file = new TinyModel(13).input("x", DataType.FLOAT, 1, 8, 16, 16)
                .external("w", "../../etc/passwd", 4, 8, 3, 3).node("Conv", "x w", "y").output("y")
                .write(folder.resolve("outside.onnx"));
        assertThat(OnnxOpening.inThisProcess(ATLAS).open(file, 32)).isInstanceOfSatisfying(Outcome.Success.class,
                success -> assertThat(((OpenedFile) success.value()).imported().inspection().obstacles())
                        .singleElement().asString().contains("outside its own folder, which is not allowed"));
    }

    private static void assertThatItIsReadOrRefused(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(String reason)) {
            assertThat(reason).endsWith(".").doesNotContain("\n");
        }
    }

    private static ModelProto model() {
        return new TinyModel(13).input("x", DataType.FLOAT, 1, 3, 32, 32).zeros("w", DataType.FLOAT, 16, 3, 3, 3)
                .zeros("d", DataType.FLOAT, 16, 1, 3, 3).zeros("f", DataType.FLOAT, 10, 16).number("six", 6)
                .number("zero", 0).node("Conv", "x w", "a", TinyModel.ints("strides", 2, 2))
                .node("Clip", "a zero six", "b")
                .node("Conv", "b d", "c", TinyModel.integer("group", 16), TinyModel.ints("pads", 1, 1, 1, 1))
                .node("Add", "b c", "e").node("GlobalAveragePool", "e", "g").node("Flatten", "g", "h")
                .node("Gemm", "h f", "y", TinyModel.integer("transB", 1)).output("y").proto();
    }

    private static byte[] changedBytes(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
    }

    private static ModelProto changedNodes(ModelProto model, Random random) {
        GraphProto.Builder graph = model.getGraph().toBuilder();
        int at = random.nextInt(graph.getNodeCount());
        NodeProto.Builder node = graph.getNodeBuilder(at);
        switch (random.nextInt(7)) {
            case 0 -> node.setOpType(List.of("Conv", "Mul", "Softmax", "Gemm", "LSTM", "Nothing", "Loop", "If")
                    .get(random.nextInt(8)));
            case 1 -> node.clearInput();
            case 2 -> node.setInput(0, graph.getNode(random.nextInt(graph.getNodeCount())).getOutput(0));
            case 3 -> node.clearAttribute().addAttribute(TinyModel.ints("strides", 0, -1));
            case 4 -> graph.getInitializerBuilder(random.nextInt(3)).setDims(0, random.nextLong());
            case 5 -> node.setOutput(0, "y");
            default -> graph.removeNode(at);
        }
        return model.toBuilder().setGraph(graph).build();
    }

    private static TensorShapes madeUp(Random random) {
        List<List<Long>> sizes = List.of(List.of(), List.of(1L), List.of(1L, 16L), List.of(1L, 16L, 15L, 15L),
                List.of(1L, 0L, -1L, Long.MAX_VALUE), List.of(1L, 2L, 8L, 15L, 15L));
        var known = new HashMap<String, List<Long>>();
        for (String tensor : List.of("a", "b", "c", "e", "g", "h", "y")) {
            known.put(tensor, sizes.get(random.nextInt(sizes.size())));
        }
        return new TensorShapes(Map.copyOf(known), Set.of());
    }
}
