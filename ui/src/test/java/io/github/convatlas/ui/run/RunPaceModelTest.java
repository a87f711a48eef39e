package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.run.pace.RunPace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** The pace belongs to one model and one batch of pictures. */
class RunPaceModelTest extends RunModelTesting {
    @BeforeEach
    void classifySome() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("a.png", Color.RED), paint("b.png", Color.BLUE), paint("c.png", Color.RED)));
    }

    private RunPace.Told told() {
        return model.pace().toldProperty().get().orElseThrow();
    }

    @Test
    void aBatchThatIsDoneTellsWhatItDid() {
        assertThat(told().figures().answers()).isEqualTo(3);
        assertThat(told().seconds()).isPresent();
    }

    @Test
    void aModelThatIsOnlyMeasuredTakesThePaceAway() throws IOException {
        state.show(List.of(LibraryReference.of("vgg11")));
        model.model().choose(model.model().networkBeside().orElseThrow());
        model.answer().measure();
        assertThat(model.pace().toldProperty().get()).isEmpty();
    }

    @Test
    void anotherModelAndAnotherBatchBeginAnew() throws IOException {
        run("n.onnx");
        assertThat(told().figures().answers()).isEqualTo(3);
        model.take(List.of(paint("d.png", Color.RED), paint("e.png", Color.BLUE)));
        assertThat(told().figures().answers()).isEqualTo(2);
        model.take(List.of(paint("f.png", Color.RED)));
        assertThat(model.pace().toldProperty().get()).isEmpty();
    }

    @Test
    void thePaceGoesWithThePictures() {
        model.gallery().close();
        assertThat(model.pace().toldProperty().get()).isEmpty();
    }
}
