package io.github.convatlas.onnx.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.RealFiles;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealModelsTest {
    private final OnnxInspector inspector = new OnnxInspector(8_000_000_000L);

    @ParameterizedTest
    @CsvSource({"squeezenet1.1-7.onnx, 1235496", "mobilenetv2-torchvision-int8-qdq.onnx, 3487816",
            "mobilenet_v2_1.0_224_quant-nhwc-1001.onnx, 3489097", "odd/topology-light_resnet50.onnx, 25557032"})
    void paramsOfRealFilesAreThoseOfTheirNetworksWithBatchNormFolded(String name, long params) {
        OnnxInspection inspection = inspect(name);
        assertThat(inspection.weights().params()).isEqualTo(params);
        assertThat(inspection.obstacles()).isEmpty();
    }

    @Test
    void theInputOfAQuantizedModelKnowsItsScale() {
        OnnxInspection inspection = inspect("mobilenet_v2_1.0_224_quant-nhwc-1001.onnx");
        assertThat(inspection.inputs()).singleElement().hasToString("uint8[1, 224, 224, 3]");
        assertThat(inspection.outputs().getFirst().quantization()).isPresent();
    }

    @Test
    void namedDimensionsKeepTheirNames() {
        assertThat(inspect("mobilenetv2-torchvision-int8-qdq.onnx").inputs()).singleElement()
                .hasToString("float32[batch_size, 3, 224, 224]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd/topology-light_densenet121.onnx", "odd/topology-light_resnet50.onnx",
            "odd/topology-light_shufflenet.onnx"})
    void placeholdersAreRecognized(String name) {
        assertThat(inspect(name).meaningless()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken/empty.onnx", "broken/json-error-body.onnx", "broken/lfs-pointer.onnx",
            "broken/random-bytes.onnx"})
    void brokenFilesAreRefused(String name) {
        assertThat(inspector.inspect(RealFiles.model(name))).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"broken/memory-bomb-640GB.onnx, 640 GB",
            "broken/external-missing/resnet18-external-data-missing.onnx, resnet18.onnx.data",
            "odd/customop-unknown-domain.onnx, NoisyRelu"})
    void whatCannotRunSaysWhy(String name, String reason) {
        assertThat(inspect(name).obstacles()).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"odd/no-input.onnx, 0", "odd/noncnn-zipmap-string.onnx, 1", "mnist-12.onnx, 1"})
    void unusualModelsAreDescribed(String name, int inputs) {
        assertThat(inspect(name).inputs()).hasSize(inputs);
    }

    private OnnxInspection inspect(String name) {
        return switch (inspector.inspect(RealFiles.model(name))) {
            case Outcome.Success<OnnxInspection>(OnnxInspection inspection) -> inspection;
            case Outcome.Refused<OnnxInspection>(String reason) -> throw new AssertionError(reason);
        };
    }
}
