package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.support.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

class DemoJourneyTest {
    @TempDir
    private Path folder;
    private TestWindow window;

    @BeforeEach
    void openTheWindow() {
        window = TestWindow.open(folder.resolve("home"), Features.all());
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    @Test
    void theFirstClickAfterTheFirstStartGivesAnAnswer() {
        OnFx.run(() -> window.find("#try-run-try", Button.class).fire());
        OnFx.until("the drawing is a heart", () -> answer().startsWith("heart"));
        assertThat(window.composition().state().viewProperty().get()).isEqualTo("run");
    }

    @Test
    void theFirstClickOnASamplePictureGivesAnAnswer() {
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
        OnFx.run(() -> window.find("#run-sample-heart", Button.class).fire());
        OnFx.until("the drawing is a heart", () -> answer().startsWith("heart"));
    }

    @Test
    void theModelCardIsOneClickAwayInBothLanguages() {
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
        OnFx.run(() -> window.find("#run-card-open", Hyperlink.class).fire());
        assertThat(window.find("#run-card", VBox.class).isVisible()).isTrue();
        OnFx.run(() -> window.composition().state().languageProperty().set(Language.JAPANESE));
        OnFx.run(() -> window.find("#run-card-close", Button.class).fire());
        assertThat(window.find("#run-card", VBox.class).isVisible()).isFalse();
    }

    @Test
    void besideAnAnswerTheModelCardIsOneClickAway() {
        OnFx.run(() -> window.composition().state().viewProperty().set("run"));
        OnFx.run(() -> window.find("#run-sample-star", Button.class).fire());
        OnFx.until("the drawing is a star", () -> answer().startsWith("star"));
        Hyperlink link = window.find("#run-card-link", Hyperlink.class);
        assertThat(link.isVisible()).isTrue();
        OnFx.run(link::fire);
        assertThat(window.find("#run-card", VBox.class).isVisible()).isTrue();
        assertThat(window.find("#run-card", VBox.class).lookupAll(".run-card-line")).isNotEmpty();
    }

    private String answer() {
        Node bars = window.find("#run-bars", Node.class);
        return !bars.isVisible()
                ? ""
                : bars.lookupAll(".run-class").stream().map(Label.class::cast).map(Label::getText)
                        .collect(Collectors.joining(", "));
    }
}
