package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pretrained.ModelSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

class RunDropTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "A.JPEG", "b.webp", "c.avif", "no_ending", "m.onnx", "."})
    void picturesFoldersAndModelsAreTaken(String name) {
        assertThat(drop().takes(folder.resolve(name).normalize())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec.json", "notes.txt", "song.mp3"})
    void otherFilesAreLeftToOthers(String name) {
        assertThat(drop().takes(folder.resolve(name))).isFalse();
    }

    @Test
    void theEffectSaysWhatWouldBeRun() {
        assertThat(drop().effect(List.of(Path.of("dog.jpg")))).isEqualTo("dog.jpg: run the model on it");
        assertThat(drop().effect(List.of(Path.of("a.jpg"), Path.of("b.jpg"))))
                .isEqualTo("2 pictures: run the model on them");
        assertThat(drop().effect(List.of(folder))).startsWith(folder.getFileName() + " and the folders in it");
        assertThat(drop().effect(List.of(Path.of("m.onnx"), Path.of("a.jpg"))))
                .isEqualTo("m.onnx: run this model\na.jpg: run the model on it");
    }

    private RunDrop drop() {
        Texts texts = Texts.in(Language.ENGLISH);
        RunServices services = TestServices.of(folder, new FakeEngine(), texts);
        return new RunDrop(new RunViewModel(services, ModelSource.ofThisMachine("test")), texts);
    }
}
