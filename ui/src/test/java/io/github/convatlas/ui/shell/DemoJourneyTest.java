package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.Test;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

class DemoJourneyTest extends RunTesting {
    @Test
    void theFirstClickAfterTheFirstStartGivesAnAnswer() {
        OnFx.run(() -> window.find("#try-run-try", Button.class).fire());
        OnFx.until("the drawing is a heart", () -> answer().startsWith("heart"));
        assertThat(window.composition().state().viewProperty().get()).isEqualTo("run");
    }

    @Test
    void theFirstClickOnASamplePictureGivesAnAnswer() {
        run();
        OnFx.run(() -> window.find("#run-sample-heart", Button.class).fire());
        OnFx.until("the drawing is a heart", () -> answer().startsWith("heart"));
        assertThat(label("#run-by")).endsWith("atlas-demo.onnx");
    }

    @Test
    void fromOneSampleTheWayLeadsToTheOthersAndBack() {
        run();
        OnFx.run(() -> window.find("#run-sample-star", Button.class).fire());
        OnFx.until("the drawing is a star", () -> answer().startsWith("star"));
        assertThat(window.find("#run-gallery-list", ListView.class).getItems().size())
                .isEqualTo(EmbeddedModel.sampleNames().size());
        OnFx.run(() -> window.find("#run-close", Button.class).fire());
        OnFx.until("the samples are offered again", () -> window.find("#run-empty", ScrollPane.class).isVisible());
        assertThat(OnFx.call(() -> window.scene().getFocusOwner().getId())).isEqualTo("run-open");
        OnFx.run(() -> window.find("#run-sample-heart", Button.class).fire());
        OnFx.until("the drawing is a heart", () -> answer().startsWith("heart"));
    }

    @Test
    void theModelCardIsOneClickAwayInBothLanguages() {
        run();
        OnFx.run(() -> window.find("#run-card-open", Hyperlink.class).fire());
        assertThat(window.find("#run-card", VBox.class).isVisible()).isTrue();
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.run(() -> window.find("#run-card-close", Button.class).fire());
        assertThat(window.find("#run-card", VBox.class).isVisible()).isFalse();
    }

    @Test
    void besideAnAnswerTheModelCardIsOneClickAway() {
        run();
        assertThat(window.find("#run-card-link", Hyperlink.class).isVisible()).isFalse();
        OnFx.run(() -> window.find("#run-sample-star", Button.class).fire());
        OnFx.until("the drawing is a star", () -> answer().startsWith("star"));
        Hyperlink link = window.find("#run-card-link", Hyperlink.class);
        assertThat(link.isVisible()).isTrue();
        OnFx.run(link::fire);
        assertThat(window.find("#run-card", VBox.class).isVisible()).isTrue();
        assertThat(window.find("#run-card", VBox.class).lookupAll(".run-card-line")).isNotEmpty();
    }
}
