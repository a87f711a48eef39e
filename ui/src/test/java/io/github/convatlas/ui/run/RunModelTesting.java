package io.github.convatlas.ui.run;

import io.github.convatlas.ui.common.ErrorPresenter;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.answer.AnswerState;
import io.github.convatlas.ui.run.gallery.PictureItem;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.run.pretrained.ModelSource;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.workspace.AppState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The view-model of the Run view over an engine that takes notes; its background work is done at once. */
abstract class RunModelTesting {
    @TempDir
    Path folder;
    FakeEngine engine;
    FakeCapture capture;
    ErrorPresenter errors;
    AppState state;
    RunViewModel model;

    @BeforeEach
    void begin() {
        engine = new FakeEngine();
        capture = new FakeCapture();
        RunServices services = TestServices.of(folder, engine, capture, Texts.in(Language.ENGLISH));
        errors = services.errors();
        state = services.state();
        model = new RunViewModel(services, ModelSource.ofThisMachine("test"));
    }

    void run(String name) {
        model.model().setAwake(true);
        model.model().add(List.of(written(name)));
    }

    /** The engine that takes notes does not read it, but the library takes its checksum. */
    Path written(String name) {
        try {
            return Files.writeString(file(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name).toAbsolutePath().normalize();
    }

    Path paint(String name, Color color) throws IOException {
        return ColorModel.paint(folder.resolve(name), color);
    }

    AnswerState.Answered answered() {
        return (AnswerState.Answered) model.answer().stateProperty().get();
    }

    String current() {
        return model.gallery().currentProperty().get().map(PictureItem::name).orElse("");
    }
}
