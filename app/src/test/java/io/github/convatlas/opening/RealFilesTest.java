package io.github.convatlas.opening;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.RealFiles;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.recognize.Identification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files from the world. */
class RealFilesTest {
    private static final OnnxOpening OPENING = OnnxOpening.inThisProcess(Atlas.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"squeezenet1.1-7.onnx | squeezenet-1.1 | 349151936",
            "mobilenet_v1_0.25_128_quant-nhwc-1001.onnx | mobilenet-v1@width=0.25,resolution=128,classes=1001 | 13570304",
            "mobilenet_v2_1.0_224_quant-nhwc-1001.onnx | mobilenet-v2@classes=1001 | 300775552",
            "mobilenetv2-torchvision-int8-qdq.onnx | mobilenet-v2 | 300774272",
            "odd/topology-light_resnet50.onnx | resnet50 | 4089184256",
            "broken/external-missing/resnet18-external-data-missing.onnx | resnet18 | 1814073344"})
    void areRecognizedByTheirStructure(String name, String reference, long macs) {
        OpenedFile opened = opened(name);
        assertThat(opened.identity()).get().isInstanceOf(Identification.Same.class)
                .extracting(identity -> identity.network().identity().reference()).isEqualTo(reference);
        assertThat(NetworkCosts.of(opened.network()).total().macs()).isEqualTo(macs);
        assertThat(Uncounted.of(opened.network()).isEmpty()).isTrue();
    }

    @Test
    void networksTheAtlasDoesNotHaveAreReadNevertheless() {
        OpenedFile dense = opened("odd/topology-light_densenet121.onnx");
        assertThat(NetworkCosts.of(dense.network()).total().macs()).isEqualTo(2_834_161_664L);
        assertThat(dense.identity()).isEmpty();
        assertThat(opened("mnist-12.onnx").network().output().dimensions()).containsExactly(1, 10);
    }

    private static OpenedFile opened(String name) {
        return switch (OPENING.open(RealFiles.model(name), OnnxOpening.USUAL_SIDE)) {
            case Outcome.Success<OpenedFile>(OpenedFile opened) -> opened;
            case Outcome.Refused<OpenedFile>(String reason) -> throw new AssertionError(reason);
        };
    }
}
