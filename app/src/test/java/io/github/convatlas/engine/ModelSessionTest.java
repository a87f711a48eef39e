package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import io.github.convatlas.RealFiles;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Provenance;
import io.github.convatlas.onnx.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.FloatBuffer;
import java.nio.file.Path;

class ModelSessionTest {
    private final Engine engine = new Engine();
    @TempDir
    private Path folder;

    @Test
    void theEngineKnowsItsVersion() {
        assertThat(Opened.value(engine.runtimeVersion())).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void weightsInMemoryGiveTheSameAnswerAsWeightsInAFile() {
        OnnxModel model = new OnnxCompiler("test").compile(network(), 5);
        Path file = folder.resolve("same.onnx");
        Opened.value(OnnxWriter.write(model, file));
        try (ModelSession inMemory = Opened.value(engine.open(model, SessionSettings.DEFAULT));
                ModelSession fromFile = Opened.value(engine.open(Opened.inspect(file), SessionSettings.DEFAULT))) {
            inMemory.fillWithNoise();
            fromFile.fillWithNoise();
            assertThat(answer(inMemory)).hasSize(10).isEqualTo(answer(fromFile));
        }
    }

    @Test
    void aCompiledSessionSaysThatItIsUntrained() {
        OnnxModel model = new OnnxCompiler("test").compile(network(), 5);
        try (ModelSession session = Opened.value(engine.open(model, SessionSettings.DEFAULT))) {
            assertThat(session.origin())
                    .isEqualTo(new ModelOrigin.Compiled(model.network().identity(), new Provenance.Untrained(5)));
            assertThat(Opened.value(session.measure())).isPositive();
        }
    }

    @Test
    void aClosedSessionRefusesToRun() {
        ModelSession session = Opened
                .value(engine.open(new OnnxCompiler("test").compile(network(), 5), SessionSettings.DEFAULT));
        session.close();
        session.close();
        assertThat(Opened.reason(session.measure())).contains("closed");
    }

    @ParameterizedTest
    @CsvSource({"broken/memory-bomb-640GB.onnx, 640 GB", "odd/customop-unknown-domain.onnx, NoisyRelu",
            "broken/external-missing/resnet18-external-data-missing.onnx, resnet18.onnx.data"})
    void whatCannotRunIsRefusedBeforeTheRuntimeSeesIt(String name, String reason) {
        assertThat(Opened.reason(engine.open(Opened.inspect(RealFiles.model(name)), SessionSettings.DEFAULT)))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"odd/no-input.onnx", "odd/topology-light_shufflenet.onnx", "mnist-12.onnx",
            "mobilenetv2-torchvision-int8-qdq.onnx", "mobilenet_v1_0.25_128_quant-nhwc-1001.onnx"})
    void realModelsCanBeMeasured(String name) {
        try (ModelSession session = Opened
                .value(engine.open(Opened.inspect(RealFiles.model(name)), SessionSettings.DEFAULT))) {
            session.fillWithNoise();
            assertThat(Opened.value(session.measure())).isPositive();
        }
    }

    private static float[] answer(ModelSession session) {
        return Opened.value(session.run(result -> floats((OnnxTensor) result.get(0)))).answer();
    }

    private static float[] floats(OnnxTensor tensor) throws OrtException {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static ShapedNetwork network() {
        return Sketch.of(Shape.map(3, 32, 32)).then("conv", Sketch.convolution(16, 3, 2, 1))
                .then("norm", new Layer.BatchNorm(1e-5)).then("act", new Layer.Activate(Activation.HARD_SWISH))
                .then("standard", new Layer.Convolution(16, Window.square(3, 1, Padding.around(1)), 4, true,
                        Layer.WeightForm.STANDARDIZED))
                .then("pool", new Layer.GlobalAveragePool()).then("flat", new Layer.Flatten())
                .then("linear", new Layer.Linear(10, true)).network();
    }
}
