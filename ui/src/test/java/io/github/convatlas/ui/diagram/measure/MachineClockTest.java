package io.github.convatlas.ui.diagram.measure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.support.Networks;
import io.github.convatlas.ui.support.Unwatched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class MachineClockTest {
    private static final Atlas ATLAS = Atlas.builtIn();
    private static final BenchSettings SHORT = BenchSettings.DEFAULT.withRuns(1, 4).withPerLayer(true);
    private static final Progress UNWATCHED = new Unwatched();
    private final MachineClock clock = new MachineClock("test", new Engine());
    @TempDir
    private Path folder;

    /** SqueezeNet, whose first activation is an operator that the atlas does not know. */
    private Path foreign() throws IOException {
        Path file = folder.resolve("foreign.onnx");
        OnnxWriter.write(new OnnxCompiler("test").compile(Networks.of("squeezenet-1.1@resolution=64"), 0), file);
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(file)).toBuilder();
        NodeProto.Builder relu = model.getGraphBuilder().getNodeBuilderList().stream()
                .filter(node -> node.getOpType().equals("Relu")).findFirst().orElseThrow();
        relu.setOpType("Sin");
        return Files.write(file, model.build().toByteArray());
    }

    private static Measurand measurand(Path file) {
        return switch (OnnxOpening.inThisProcess(ATLAS).open(file, 64)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) ->
                new Measurand(file.toString(), opened.network(), Optional.of(opened));
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static BenchReport report(Outcome<BenchReport> outcome) {
        return switch (outcome) {
            case Outcome.Success<BenchReport>(BenchReport report) -> report;
            case Outcome.Refused<BenchReport>(String reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    void aFileWithOperatorsThatTheAtlasDoesNotKnowIsMeasuredItselfLayerByLayer() throws IOException {
        Measurand file = measurand(foreign());
        List<LayerId> strange = file.network().graph().nodes().values().stream()
                .filter(node -> node.layer() instanceof Layer.Foreign).map(GraphNode::id).toList();
        assertThat(strange).as("the compiler could not make this network").hasSize(1);
        LatencyResult result = report(clock.measure(List.of(file), SHORT, UNWATCHED)).results().getFirst();
        assertThat(result.id()).isEqualTo(file.id());
        assertThat(result.layers().orElseThrow().layers()).containsKey(strange.getFirst()).hasSizeGreaterThan(20);
    }

    @Test
    void aFileAndANetworkTakeTurns() throws IOException {
        ShapedNetwork network = Networks.of("squeezenet-1.1@resolution=64");
        var compiled = new Measurand(network.identity().reference(), network, Optional.empty());
        BenchReport report = report(clock.measure(List.of(measurand(foreign()), compiled), SHORT, UNWATCHED));
        assertThat(report.failures()).isEmpty();
        assertThat(report.results()).hasSize(2).last().extracting(LatencyResult::id)
                .isEqualTo("squeezenet-1.1@resolution=64");
    }

    @Test
    void whatTheRuntimeCannotRunIsOneSentence() throws IOException {
        Measurand file = measurand(foreign());
        Files.delete(folder.resolve("foreign.onnx"));
        assertThat(clock.measure(List.of(file), SHORT, UNWATCHED)).isInstanceOf(Outcome.Refused.class)
                .asString().contains("foreign.onnx");
    }
}
