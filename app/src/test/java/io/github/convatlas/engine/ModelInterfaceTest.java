package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Normalization;
import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.TensorFormat.ElementType;
import io.github.convatlas.image.TensorFormat.Layout;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.TensorDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

class ModelInterfaceTest {
    @ParameterizedTest
    @CsvSource({"'N,3,H,W', '1,3,192,192'", "'N,H,W,3', '1,192,192,3'", "'1,3,224,224', '1,3,224,224'",
            "'?,?,?,?', '1,3,192,192'", "'?,1,28,28', '1,1,28,28'", "'batch,7', '1,7'"})
    void openDimensionsAreDecided(String declared, String decided) {
        assertThat(input("float32", declared).shape())
                .isEqualTo(Arrays.stream(decided.split(",", -1)).map(Integer::valueOf).toList());
    }

    @Test
    void floatModelsOfPyTorchGetImageNetsNormalization() {
        Preprocessing proposal = propose("float32", "N,3,H,W");
        assertThat(proposal).isEqualTo(Preprocessing.imageNet(192));
    }

    @Test
    void floatModelsOfTensorFlowReadFromMinusOneToOne() {
        Preprocessing proposal = propose("float32", "1,224,224,3");
        assertThat(proposal.tensor().layout()).isEqualTo(Layout.NHWC);
        assertThat(proposal.normalization()).isEqualTo(Normalization.INCEPTION);
    }

    @ParameterizedTest
    @CsvSource({"uint8, 0, 255", "int8, -128, 127", "float16, -2.117904, 2.2489083"})
    void theElementTypeDecidesTheRange(String type, float least, float greatest) {
        Preprocessing proposal = propose(type, "1,3,224,224");
        assertThat(proposal.tensor().type()).isEqualTo(ElementType.valueOf(type.toUpperCase(java.util.Locale.ROOT)));
        assertThat(proposal.normalization().apply(0, 0)).isEqualTo(least);
        assertThat(proposal.normalization().apply(255, 0)).isEqualTo(greatest);
    }

    @Test
    void oneChannelIsGray() {
        assertThat(propose("float32", "1,1,28,28")).isEqualTo(Preprocessing.gray(28));
        assertThat(propose("uint8", "1,28,28,1").channels()).isEqualTo(Channels.GRAY);
    }

    @ParameterizedTest
    @CsvSource({"float32, '1,3'", "float32, '1,5,224,224'", "int64, '1,3,224,224'", "float32, '8,3,224,224'"})
    void otherInputsAreNoPictures(String type, String declared) {
        assertThat(Opened.reason(ImageInput.propose(input(type, declared)))).isNotBlank();
    }

    @Test
    void textIsNoInputThatCanBeMade() {
        assertThat(Opened.reason(InputTensor.of(description("string", "1"), 224))).contains("string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0: 'cat', 1: \"dog's bone\"}", "{\"1\": \"dog's bone\", \"0\": \"cat\"}",
            "[\"cat\", \"dog's bone\"]", "['cat', 'dog\\'s bone']", "cat, dog's bone", "cat\ndog's bone"})
    void namesAreReadFromTheModelsMetadata(String text) {
        assertThat(Opened.value(ModelLabels.choose(file(text), Optional.empty(), 2)).all())
                .containsExactly(Label.of("cat"), Label.of("dog's bone"));
    }

    @Test
    void namesThatDoNotFitAreLeftAside() {
        assertThat(Opened.value(ModelLabels.choose(file("{0: 'cat'}"), Optional.empty(), 2)).name())
                .isEqualTo("numbers");
        assertThat(Opened.value(ModelLabels.choose(file(""), Optional.empty(), 1000)).name()).isEqualTo("ImageNet-1k");
    }

    private static OnnxInspection file(String names) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("names", names);
        return new OnnxInspection(Path.of("m.onnx"), 0, new OnnxInspection.Header(8, new LinkedHashMap<>(), "", "", ""),
                List.of(), List.of(), new LinkedHashMap<>(), new OnnxInspection.Weights(0, 0, 0, 0), metadata,
                List.of(), false);
    }

    private static Preprocessing propose(String type, String declared) {
        return Opened.value(ImageInput.propose(input(type, declared)));
    }

    private static InputTensor input(String type, String declared) {
        return Opened.value(InputTensor.of(description(type, declared), 192));
    }

    private static TensorDescription description(String type, String declared) {
        List<Dimension> dimensions = Arrays.stream(declared.split(",", -1)).<Dimension>map(
                size -> size.matches("\\d+")
                        ? new Dimension.Fixed(Long.parseLong(size))
                        : size.equals("?") ? new Dimension.Unknown() : new Dimension.Named(size))
                .toList();
        return new TensorDescription("x", type, dimensions, Optional.empty());
    }
}
