package io.github.convatlas.engine.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.KernelTime;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Sketch;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

class LatencyBenchTest {
    private final LatencyBench bench = new LatencyBench(new Engine(), () -> 0);
    private final BenchSettings settings = BenchSettings.DEFAULT.withRuns(1, 7);
    @TempDir
    private Path folder;

    @Test
    void everyRunCounts() {
        BenchReport report = value(bench.run(List.of(subject("a"), subject("b")), settings, Progress.UNWATCHED));
        assertThat(report.failures()).isEmpty();
        assertThat(report.results()).extracting(LatencyResult::id).containsExactly("a", "b");
        assertThat(report.results()).allSatisfy(result -> {
            assertThat(result.runs()).isEqualTo(7);
            assertThat(result.ms().min()).isPositive().isLessThanOrEqualTo(result.ms().median());
            assertThat(result.gmacPerSecond()).isPresent();
            assertThat(result.layers()).isEmpty();
        });
        assertThat(report.machine().cores()).isPositive();
        assertThat(report.machine().runtime()).isNotBlank();
    }

    @Test
    void modelsTakeTurns() {
        List<String> order = new ArrayList<>();
        var progress = new Recording(order, Integer.MAX_VALUE);
        value(bench.run(List.of(subject("a"), subject("b")), settings, progress));
        assertThat(order).startsWith("a 1/10", "b 2/10", "a 3/10").endsWith("b 10/10");
    }

    @Test
    void disturbedRoundsAreMarked() {
        var disturbed = new LatencyBench(new Engine(), () -> 1.5);
        LatencyResult result = value(disturbed.run(List.of(subject("a")), settings, Progress.UNWATCHED)).results()
                .getFirst();
        assertThat(result.disturbedRounds()).isEqualTo(settings.rounds());
    }

    @Test
    void aCancelledMeasurementHasNoResult() {
        var progress = new Recording(new ArrayList<>(), 1);
        assertThat(bench.run(List.of(subject("a")), settings, progress)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatCannotRunIsNamedBesideTheOthers() throws IOException {
        Path file = folder.resolve("bad.onnx");
        Files.write(file, ai.onnx.proto.OnnxMl.ModelProto.newBuilder().setIrVersion(8)
                .setGraph(ai.onnx.proto.OnnxMl.GraphProto.newBuilder().addNode(
                        ai.onnx.proto.OnnxMl.NodeProto.newBuilder().setOpType("Nonsense").addOutput("y")))
                .build().toByteArray());
        OnnxInspection inspection = value(new OnnxInspector(1_000_000_000).inspect(file));
        BenchReport report = value(bench.run(List.of(BenchSubject.of(inspection, OptionalLong.empty()), subject("a")),
                settings, Progress.UNWATCHED));
        assertThat(report.results()).extracting(LatencyResult::id).containsExactly("a");
        assertThat(report.failures()).singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("bad.onnx"));
    }

    @Test
    void layersTogetherTakeTheTimeOfTheirKernels() {
        LatencyResult result = value(bench.run(List.of(subject("a")), settings.withPerLayer(true), Progress.UNWATCHED))
                .results().getFirst();
        LayerProfile profile = result.layers().orElseThrow();
        assertThat(profile.layers()).containsKeys(new LayerId("conv"), new LayerId("linear"))
                .doesNotContainKey(new LayerId("conv.norm"));
        assertThat(profile.fused().get(new LayerId("conv"))).contains(new LayerId("conv.norm"));
        assertThat(profile.otherMs()).isZero();
        double shares = profile.layers().keySet().stream().mapToDouble(profile::share).sum();
        assertThat(shares + profile.layoutMs() / profile.totalMs()).isCloseTo(1, within(1e-9));
    }

    @Test
    void fusedKernelsBelongToTheirConvolution() {
        OnnxModel model = model();
        LayerProfile profile = KernelAttribution.attribute(model, List.of(kernel("conv.act_nchwc", "Conv", 3),
                kernel("ReorderOutput_token_1", "ReorderOutput", 0.5), kernel("second.act/QuickGeluFusion/", "Gelu", 1),
                kernel("second.norm_nchwc", "Conv", 2), kernel("unheard", "Other", 0.25)));
        assertThat(profile.layers()).containsEntry(new LayerId("conv"), 3.0).containsEntry(new LayerId("second"), 2.0)
                .containsEntry(new LayerId("second.act"), 1.0);
        assertThat(profile.layoutMs()).isEqualTo(0.5);
        assertThat(profile.otherMs()).isEqualTo(0.25);
        assertThat(profile.fused().get(new LayerId("conv")))
                .containsExactly(new LayerId("conv.norm"), new LayerId("conv.act"));
    }

    @Test
    void sumsWithoutAKernelBelongToTheConvolutionBeforeThem() {
        OnnxModel model = new OnnxCompiler("test").compile(Sketch.of(Shape.map(8, 8, 8))
                .then("first", Sketch.convolution(8, 3, 1, 1)).then("second", Sketch.convolution(8, 3, 1, 1))
                .then("second.norm", new Layer.BatchNorm(1e-5)).from("add", new Layer.Add(), "first", "second.norm")
                .then("third", Sketch.convolution(8, 3, 1, 1)).network(), 1);
        LayerProfile profile = KernelAttribution.attribute(model, List.of(kernel("first_nchwc", "Conv", 1),
                kernel("second.norm_nchwc", "Conv", 2), kernel("third_nchwc", "Conv", 4)));
        assertThat(profile.layers()).containsExactly(Map.entry(new LayerId("first"), 1.0),
                Map.entry(new LayerId("second"), 2.0), Map.entry(new LayerId("third"), 4.0));
        assertThat(profile.fused()).containsExactly(
                Map.entry(new LayerId("second"), List.of(new LayerId("second.norm"), new LayerId("add"))));
    }

    @Test
    void quantilesLieBetweenTheirNeighbors() {
        Quantiles quantiles = Quantiles.of(5, 1, 3, 2, 4);
        assertThat(quantiles).isEqualTo(new Quantiles(1, 1.4, 3, 4.6));
    }

    private record Recording(List<String> order, int most) implements Progress {
        @Override
        public void report(String what, int done, int total) {
            order.add(what + " " + done + "/" + total);
        }

        @Override
        public boolean isCancelled() {
            return order.size() >= most;
        }
    }

    private static KernelTime kernel(String node, String operator, double ms) {
        return new KernelTime(node, operator, ms);
    }

    private static BenchSubject subject(String id) {
        BenchSubject subject = BenchSubject.of(model());
        return new BenchSubject(id, subject.source(), subject.macs());
    }

    private static OnnxModel model() {
        return new OnnxCompiler("test").compile(Sketch.of(Shape.map(3, 32, 32))
                .then("conv", Sketch.convolution(16, 3, 2, 1)).then("conv.norm", new Layer.BatchNorm(1e-5))
                .then("conv.act", new Layer.Activate(Activation.RELU)).then("second", Sketch.convolution(16, 1, 1, 1))
                .then("second.norm", new Layer.BatchNorm(1e-5))
                .then("second.act", new Layer.Activate(Activation.HARD_SWISH))
                .then("pool", new Layer.GlobalAveragePool()).then("flat", new Layer.Flatten())
                .then("linear", new Layer.Linear(10, true)).network(), 1);
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> value;
            case Outcome.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
