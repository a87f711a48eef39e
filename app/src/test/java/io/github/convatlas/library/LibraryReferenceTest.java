package io.github.convatlas.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class LibraryReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"mobilenet-v2", "mobilenet-v2@width=0.75,resolution=192", "resnet50@stridePlacement=1x1"})
    void whatIsWrittenIsReadBack(String text) {
        assertThat(LibraryReference.parse(text).text()).isEqualTo(text);
    }

    @Test
    void aPathOfAnOnnxFileNamesThatFile() {
        var file = Path.of("folder", "Model.ONNX").toAbsolutePath();
        assertThat(LibraryReference.parse(file.toString())).isEqualTo(new LibraryReference.OnnxFile(file));
    }

    @Test
    void parametersAreSetAndReset() {
        var narrow = LibraryReference.of("mobilenet-v2").with("width", "0.5").with("resolution", "192");
        assertThat(narrow.without("width").text()).isEqualTo("mobilenet-v2@resolution=192");
        assertThat(narrow.unchanged()).isEqualTo(LibraryReference.of("mobilenet-v2"));
    }
}
