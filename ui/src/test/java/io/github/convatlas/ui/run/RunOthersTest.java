package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.run.answer.OtherAnswer;
import io.github.convatlas.ui.run.model.ModelChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Models that are asked beside the one that runs. */
class RunOthersTest extends RunModelTesting {
    @BeforeEach
    void ask() throws IOException {
        run("n.onnx");
        run("untrained.onnx");
        run("m.onnx");
        model.answer().repeatsProperty().set(4);
        model.take(List.of(paint("red.png", Color.RED)));
    }

    private ModelChoice.File other() {
        return new ModelChoice.File(file("n.onnx"));
    }

    private OtherAnswer.State.Answered said() {
        return (OtherAnswer.State.Answered) model.others().others().getFirst().stateProperty().get();
    }

    @Test
    void theirTimeIsTakenAsThatOfTheChosenModel() {
        model.others().add(other());
        assertThat(said().inference().runs()).isEqualTo(4).isEqualTo(answered().timing().inference().runs());
        model.answer().repeatsProperty().set(7);
        assertThat(said().inference().runs()).isEqualTo(7).isEqualTo(answered().timing().inference().runs());
    }

    @Test
    void theyAreAskedAboutTheNextPictureToo() throws IOException {
        model.others().add(other());
        model.take(List.of(paint("blue.png", Color.BLUE)));
        assertThat(said().top().getFirst().label().english()).isEqualTo("blue");
        assertThat(model.gallery().items().getFirst().opinionsProperty().get()).singleElement()
                .satisfies(opinion -> assertThat(opinion.model()).isEqualTo("n.onnx"));
    }

    @Test
    void modelsWithoutTrainedWeightsAreNotOffered() {
        assertThat(model.others().candidates()).contains(new ModelChoice.File(file("untrained.onnx")));
        model.others().files().look();
        assertThat(model.others().candidates()).containsExactly(other());
    }

    @Test
    void aFileThatIsAddedThereIsAskedAndTheChosenModelStays() {
        model.others().add(List.of(written("o.onnx")));
        assertThat(model.others().others()).extracting(each -> each.choice().name()).containsExactly("o.onnx");
        assertThat(model.model().chosenProperty().get()).contains(new ModelChoice.File(file("m.onnx")));
        assertThat(said().top().getFirst().label().english()).isEqualTo("red");
    }

    @Test
    void aModelThatIsRemovedSaysNothingMore() {
        model.others().add(other());
        model.others().remove(model.others().others().getFirst());
        assertThat(model.gallery().items().getFirst().opinionsProperty().get()).isEmpty();
        assertThat(model.others().candidates()).contains(other());
    }
}
