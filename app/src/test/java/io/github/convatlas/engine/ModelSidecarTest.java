package io.github.convatlas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

class ModelSidecarTest {
    private static final ModelSidecar SIDECAR = new ModelSidecar(1, Optional.of(Preprocessing.imageNet(32)),
            Optional.of("names.txt"));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path model = folder.resolve("m.onnx");
        assertThat(SIDECAR.write(model)).isEqualTo(new Outcome.Success<>(folder.resolve("m.onnx.convatlas.json")));
        assertThat(ModelSidecar.read(model)).isEqualTo(new Outcome.Success<>(SIDECAR));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nothingToSayTakesTheFileAway() {
        Path model = folder.resolve("m.onnx");
        SIDECAR.write(model);
        ModelSidecar.NONE.write(model);
        assertThat(ModelSidecar.beside(model)).doesNotExist();
        assertThat(ModelSidecar.read(model)).isEqualTo(new Outcome.Success<>(ModelSidecar.NONE));
    }

    @Test
    void aFolderThatIsNotThereIsExplained() {
        assertThat(SIDECAR.write(folder.resolve("gone").resolve("m.onnx"))).isInstanceOfSatisfying(
                Outcome.Refused.class, refused -> assertThat(refused.reason()).startsWith("Cannot write "));
    }
}
