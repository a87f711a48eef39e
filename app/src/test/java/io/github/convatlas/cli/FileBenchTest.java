package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bench FILE.onnx}: files are timed as they are, or with random weights, or not at all. */
class FileBenchTest {
    private static final String NETWORK = "mobilenet-v3-small@width=0.35,resolution=32,classes=3";
    private static final String[] ONCE = {"--runs", "2", "--warmup", "0", "--format", "json"};

    @TempDir
    private Path folder;

    @Test
    void aFileWithoutItsWeightsIsTimedWithOthersAndSaysSo() throws IOException {
        Path file = Files.write(folder.resolve("bare.onnx"), model().graphBytes());
        Cli run = bench(file.toString(), "--per-layer");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("bare.onnx keeps its weights in", "which is missing",
                "It is timed with random weights.");
        assertThat(run.json().at("/results/0/medianMs").asDouble()).isPositive();
        assertThat(run.json().at("/results/0/layers")).isNotEmpty();
    }

    @Test
    void aFileOfForeignOperatorsIsNotTimedAndTheOthersAre() throws IOException {
        Cli run = bench(changed("my.domain").toString(), NETWORK);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("convatlas: foreign.onnx uses the operator Swirl of \"my.domain\", an extension"
                + " that is not part of ONNX; it can be looked at but not run.\n").doesNotContain("random weights");
        assertThat(run.json().get("results")).hasSize(1);
    }

    /** What ONNX Runtime cannot load is found out in another process, and costs the others nothing. */
    @Test
    void aFileThatTheRuntimeRefusesIsNamedAndTheOthersAreTimed() throws IOException {
        Cli run = bench(NETWORK, changed("com.microsoft").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("convatlas: ONNX Runtime cannot load foreign.onnx: it uses the operator");
        assertThat(run.json().get("results")).hasSize(1);
    }

    /** An operator that the runtime has and the atlas has not: only the file itself can be run. */
    @Test
    void theOverlayOfADiagramRunsTheFileItself() throws IOException {
        Path whole = folder.resolve("whole.onnx");
        assertThat(OnnxWriter.write(model(), whole)).isInstanceOf(Outcome.Success.class);
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(whole)).toBuilder();
        model.getGraphBuilder().getNodeBuilderList().stream().filter(node -> node.getOpType().equals("Relu"))
                .findFirst().orElseThrow().setDomain("com.microsoft").setOpType("QuickGelu");
        model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("com.microsoft").setVersion(1));
        Path file = Files.write(folder.resolve("gelu.onnx"), model.build().toByteArray());
        Path svg = folder.resolve("gelu.svg");

        Cli run = Cli.run("diagram", file.toString(), "-o", svg.toString(), "--overlay", "latency");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(svg)).contains(" ms<", "median of ");
    }

    private static Cli bench(String... words) {
        String[] all = new String[words.length + ONCE.length + 1];
        all[0] = "bench";
        System.arraycopy(words, 0, all, 1, words.length);
        System.arraycopy(ONCE, 0, all, words.length + 1, ONCE.length);
        return Cli.run(all);
    }

    /** A whole file whose first node is of an operator that nobody knows. */
    private Path changed(String domain) throws IOException {
        Path whole = folder.resolve("whole.onnx");
        assertThat(OnnxWriter.write(model(), whole)).isInstanceOf(Outcome.Success.class);
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(whole)).toBuilder();
        model.getGraphBuilder().getNodeBuilder(0).setDomain(domain).setOpType("Swirl");
        model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(1));
        return Files.write(folder.resolve("foreign.onnx"), model.build().toByteArray());
    }

    private static OnnxModel model() {
        return switch (Atlas.builtIn().open(NETWORK)) {
            case Reading.Success<ShapedNetwork>(var network) ->
                new OnnxCompiler("test").compile(network, 0);
            case Reading.Failure<ShapedNetwork>(var problems) ->
                throw new AssertionError(problems.toString());
        };
    }
}
