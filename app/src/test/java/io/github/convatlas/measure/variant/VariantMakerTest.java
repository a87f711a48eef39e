package io.github.convatlas.measure.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.Sketch;
import io.github.convatlas.onnx.quantize.FloatModel;
import io.github.convatlas.onnx.quantize.Precision;
import io.github.convatlas.onnx.quantize.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class VariantMakerTest {
    /** Somebody who waits no longer than he must. */
    private static final Progress GIVEN_UP = new Progress() {
        @Override
        public void report(String what, int done, int total) {
            throw new AssertionError("nothing is done");
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    };
    private final VariantMaker maker = new VariantMaker(new Engine());
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void everyVariantRunsAndAnswersAlmostTheSame(Precision precision) throws IOException {
        VariantMaker.Variant variant = value(maker.make(model(), precision, Progress.UNWATCHED));
        assertThat(variant.difference().relative()).isLessThan(switch (precision) {
            case FLOAT32 -> 1e-6;
            case FLOAT16 -> 0.02;
            case DYNAMIC_INT8, STATIC_INT8 -> 0.15;
        });
        assertThat(variant.small().precision()).isEqualTo(precision);
        assertThat(ModelProto.parseFrom(variant.small().model()).getMetadataPropsList())
                .anyMatch(entry -> entry.getKey().equals("weights") && entry.getValue().equals("untrained"));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void nothingIsMadeWhileSomethingIsMeasured(Precision precision) throws Exception {
        var engine = new Engine();
        Outcome<VariantMaker.Variant> made = engine.turn().take(() -> CompletableFuture
                .supplyAsync(() -> new VariantMaker(engine).make(model(), precision, GIVEN_UP)).join());
        assertThat(made).isEqualTo(new Outcome.Refused<>("The measurement was cancelled while another one ran."));
        assertThat(engine.turn().isTaken()).isFalse();
    }

    @Test
    void weightsTakeAQuarterOrAHalf() {
        long whole = value(maker.make(model(), Precision.FLOAT32, Progress.UNWATCHED)).bytes();
        assertThat(value(maker.make(model(), Precision.FLOAT16, Progress.UNWATCHED)).bytes() / (double) whole)
                .isCloseTo(0.5, within(0.1));
        assertThat(value(maker.make(model(), Precision.STATIC_INT8, Progress.UNWATCHED)).bytes() / (double) whole)
                .isLessThan(0.45);
    }

    @Test
    void normalizationDisappearsIntoTheWeights() throws IOException {
        VariantMaker.Variant variant = value(maker.make(model(), Precision.FLOAT32, Progress.UNWATCHED));
        assertThat(operators(variant)).contains("Conv").doesNotContain("BatchNormalization");
    }

    @Test
    void theGraphSaysWhatBecomesOfIt() throws IOException {
        assertThat(operators(value(maker.make(model(), Precision.DYNAMIC_INT8, Progress.UNWATCHED))))
                .contains("DynamicQuantizeLinear", "ConvInteger", "MatMulInteger").doesNotContain("Conv", "Gemm");
        VariantMaker.Variant fixed = value(maker.make(model(), Precision.STATIC_INT8, Progress.UNWATCHED));
        assertThat(operators(fixed)).contains("QuantizeLinear", "DequantizeLinear", "Conv", "Gemm");
        assertThat(fixed.small().kept()).isEqualTo(Map.of("HardSigmoid", 1));
    }

    @Test
    void aFileIsQuantizedLikeANetwork() {
        Path file = folder.resolve("float.onnx");
        value(OnnxWriter.write(model(), file));
        FloatModel floats = value(FloatModel.read(file));
        assertThat(floats.name()).isEqualTo("float.onnx");
        VariantMaker.Variant variant = value(maker.make(floats,
                List.of(new InputTensor("input", "float32", List.of(1, 3, 32, 32))),
                Precision.STATIC_INT8, Samples.noise(2), Progress.UNWATCHED));
        assertThat(variant.difference().samples()).isEqualTo(2);
    }

    @Test
    void whatIsNoModelIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("page.onnx"), "<html>");
        assertThat(FloatModel.read(file)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("page.onnx"));
        Path old = folder.resolve("old.onnx");
        Files.write(old, ModelProto.newBuilder().addOpsetImport(
                ai.onnx.proto.OnnxMl.OperatorSetIdProto.newBuilder().setVersion(9)).build().toByteArray());
        assertThat(FloatModel.read(old)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("operator set 9"));
    }

    @Test
    void zeroIsOneOfTheNumbersOfARange() {
        assertThat(Range.of(FloatBuffer.wrap(new float[]{1, 3, 2}))).isEqualTo(new Range(1, 3));
        assertThat(new Range(1, 3).with(new Range(-2, 2))).isEqualTo(new Range(-2, 3));
    }

    private static List<String> operators(VariantMaker.Variant variant) throws IOException {
        return ModelProto.parseFrom(variant.small().model()).getGraph().getNodeList().stream()
                .map(NodeProto::getOpType).toList();
    }

    private static OnnxModel model() {
        return new OnnxCompiler("test").compile(Sketch.of(Shape.map(3, 32, 32))
                .then("conv", Sketch.convolution(16, 3, 2, 1)).then("conv.norm", new Layer.BatchNorm(1e-5))
                .then("conv.act", new Layer.Activate(Activation.RELU6)).then("second", Sketch.convolution(64, 1, 1, 1))
                .then("second.norm", new Layer.BatchNorm(1e-5))
                .then("second.act", new Layer.Activate(Activation.HARD_SWISH))
                .then("depthwise", Sketch.convolution(64, 3, 1, 64)).then("relu", new Layer.Activate(Activation.RELU))
                .then("back", Sketch.convolution(64, 1, 1, 1)).from("add", new Layer.Add(), "second.act", "back")
                .then("maximum", new Layer.MaxPool(Sketch.convolution(1, 3, 2, 1).window(), false))
                .then("pool", new Layer.GlobalAveragePool()).then("flat", new Layer.Flatten())
                .then("linear", new Layer.Linear(200, true)).network(), 1);
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> value;
            case Outcome.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
