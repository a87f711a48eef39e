package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.model.ModelState;
import io.github.convatlas.ui.run.setup.SetupViewModel.Preset;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Preprocessing and labels that the user decides. */
class RunSetupTest extends RunModelTesting {
    @Test
    void aChangedPreprocessingActsAtOnceAndIsRemembered() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("red.png", Color.RED)));
        int runsBefore = engine.runs;
        model.setup().take(Preset.SYMMETRIC);
        Preprocessing now = model.setup().factsProperty().get().orElseThrow().preprocessing();
        assertThat(now.normalization().mean()).containsExactly(0.5, 0.5, 0.5);
        assertThat(engine.runs).isGreaterThan(runsBefore);
        assertThat(engine.beside).containsEntry(file("m.onnx"), RunSetup.NONE.withPreprocessing(Optional.of(now)));
        assertThat(model.setup().isChanged()).isTrue();

        model.setup().reset();
        assertThat(model.setup().factsProperty().get().orElseThrow().preprocessing()).isEqualTo(FakeEngine.PROPOSAL);
        assertThat(engine.beside).containsEntry(file("m.onnx"), RunSetup.NONE);
        assertThat(model.setup().isChanged()).isFalse();
    }

    @Test
    void aChangeThatTheModelRefusesLeavesTheModelAsItWas() {
        run("m.onnx");
        model.model().changePreprocessing(Optional.of(Preprocessing.imageNet(64)));
        assertThat(model.model().problemProperty().get()).isEqualTo(FakeEngine.REFUSED);
        assertThat(model.model().stateProperty().get()).isInstanceOf(ModelState.Ready.class);
        assertThat(engine.beside).isEmpty();
        assertThat(model.setup().isChanged()).isFalse();
    }

    @Test
    void aChangeThatCannotBeKeptHoldsAndIsExplained() {
        run("m.onnx");
        engine.cannotWrite = Optional.of("The folder is read-only.");
        model.setup().take(Preset.UNIT);
        assertThat(model.setup().isChanged()).isTrue();
        assertThat(errors.noteProperty().get()).contains("The folder is read-only.");
    }

    @Test
    void whatStandsBesideTheModelIsRecalled() {
        Preprocessing proposal = FakeEngine.PROPOSAL;
        var turned = new Preprocessing(proposal.geometry(), Channels.BGR, proposal.normalization(), proposal.tensor());
        engine.beside.put(file("m.onnx"), RunSetup.NONE.withPreprocessing(Optional.of(turned)));
        run("m.onnx");
        assertThat(model.setup().factsProperty().get().orElseThrow().preprocessing()).isEqualTo(turned);
        assertThat(model.setup().isChanged()).isTrue();
    }

    @Test
    void labelsFromAnotherFolderAreRememberedInTheSettings() {
        run("m.onnx");
        Path labels = folder.resolve("elsewhere").resolve("labels.txt");
        model.setup().labels(Optional.of(labels));
        assertThat(state.notes()).containsEntry("run.labels:" + file("m.onnx"), labels.toString());
        model.setup().labels(Optional.empty());
        assertThat(state.notes()).doesNotContainKey("run.labels:" + file("m.onnx"));
    }

    @Test
    void theAnswerAsProposedIsAskedForWhereThePictureWasNeverAnsweredSo() throws IOException {
        Preprocessing proposal = FakeEngine.PROPOSAL;
        engine.beside.put(file("m.onnx"), RunSetup.NONE.withPreprocessing(Optional.of(new Preprocessing(
                proposal.geometry(), Channels.BGR, proposal.normalization(), proposal.tensor()))));
        run("m.onnx");
        model.take(List.of(paint("red.png", Color.RED)));

        assertThat(answered().top().getFirst().label().english()).isEqualTo("blue");
        assertThat(model.effect().effectProperty().get()).hasValueSatisfying(effect -> {
            assertThat(effect.before().label().english()).isEqualTo("red");
            assertThat(effect.now().label().english()).isEqualTo("blue");
            assertThat(effect.beforeShare()).contains(0.25);
        });
        assertThat(engine.events).endsWith("open m.onnx", "close m.onnx");

        model.setup().reset();
        assertThat(model.effect().effectProperty().get()).isEmpty();
    }

    @Test
    void theAnswerOfAnotherModelIsNotTakenForTheProposedOne() throws IOException {
        run("m.onnx");
        model.take(List.of(paint("red.png", Color.RED)));
        Preprocessing proposal = FakeEngine.PROPOSAL;
        engine.beside.put(file("n.onnx"), RunSetup.NONE.withPreprocessing(Optional.of(new Preprocessing(
                proposal.geometry(), Channels.BGR, proposal.normalization(), proposal.tensor()))));
        run("n.onnx");
        assertThat(model.effect().effectProperty().get()).isPresent();
        assertThat(engine.events).filteredOn("open n.onnx"::equals).hasSize(2);
    }
}
