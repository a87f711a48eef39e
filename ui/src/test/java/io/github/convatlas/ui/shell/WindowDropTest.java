package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.SceneSnapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;

class WindowDropTest {

    private static final String TINY = """
            {"formatVersion": 1, "id": "tiny", "title": "Tiny", "family": "Mine", "year": 2025,
             "source": {"paper": "none", "title": "none", "table": "none"},
             "about": {"en": "Two layers.", "ja": "2層です。"},
             "parameters": {"resolution": {"type": "integer", "min": 1, "max": 512, "default": 32},
                            "classes": {"type": "integer", "min": 1, "max": 1000, "default": 10}},
             "defaults": {"block": "conv-norm-activation", "activation": "relu"},
             "stem": [{"kernel": 3, "stride": 2, "out": 8}],
             "stages": [{"kernel": 3, "out": 16, "stride": 2}],
             "head": [{"id": "gap", "globalPool": {}}, {"id": "flatten", "flatten": {}},
                      {"id": "fc", "linear": {"out": "classes"}}]}
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private TestWindow window;

    @BeforeEach
    void open() {
        window = TestWindow.open(folder, SampleView.two());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(elsewhere.resolve(name), content);
    }

    private Node target() {
        return window.find("#work", Node.class);
    }

    private List<String> effects() {
        return OnFx.call(() -> window.scene().getRoot().lookupAll("#drop-effects .label").stream()
                .map(node -> ((Label) node).getText()).toList());
    }

    private List<Notice> notices() {
        return OnFx.call(() -> List.copyOf(window.composition().services().errors().notices()));
    }

    @Test
    void aSpecJoinsTheUsersNetworksAndIsShown() throws IOException {
        assertThat(FileDrop.onto(target(), List.of(file("tiny.json", TINY)))).contains(TransferMode.COPY);
        OnFx.until("it is shown", () -> window.composition().state().networks().stream()
                .anyMatch(network -> network.name().equals("Tiny")));
        assertThat(folder.resolve("networks/tiny.json")).hasContent(TINY);
        assertThat(window.find("#status-note", Label.class).getText()).contains("tiny.json");
        assertThat(notices()).isEmpty();
    }

    @Test
    void aWrongSpecIsRefusedWithLineAndColumn() throws IOException {
        Path wrong = file("wrong.json", TINY.replace("\"kernel\": 3, \"out\": 16", "\"kernal\": 3, \"out\": 16"));
        FileDrop.onto(target(), List.of(wrong));
        OnFx.until("it is refused", () -> !notices().isEmpty());
        assertThat(notices().getFirst().sentence()).contains("wrong.json");
        assertThat(notices().getFirst().advice()).startsWith("Line 8, column ").contains("kernal");
        assertThat(folder.resolve("networks")).doesNotExist();
        SceneSnapshots.save(window.scene(), "notice", 1000, 700);
    }

    @Test
    void theWindowSaysWhatADropWouldDoWhileFilesHover() throws IOException {
        var files = List.of(file("tiny.json", TINY), file("letter.docx", "Dear"));
        FileDrop.Hovering hovering = FileDrop.over(target(), files);
        assertThat(effects()).contains("tiny.json joins My networks", "Cannot be used here: letter.docx");
        SceneSnapshots.save(window.scene(), "drop", 1000, 700);
        hovering.goAway();
        assertThat(OnFx.<Boolean>call(() -> window.scene().getRoot().lookup(".drop-layer").isVisible())).isFalse();
        assertThat(notices()).isEmpty();
    }

    @Test
    void filesThatNobodyTakesAreNotAcceptedAndTheReasonIsShown() throws IOException {
        FileDrop.Hovering hovering = FileDrop.over(target(), List.of(file("letter.docx", "Dear")));
        assertThat(hovering.accepted()).isEmpty();
        assertThat(effects()).containsExactly("Cannot be used here: letter.docx",
                "ConvAtlas opens: saved comparisons (.convatlas), network specs (.json).");
        hovering.letGo();
        assertThat(OnFx.<Boolean>call(() -> window.scene().getRoot().lookup(".drop-layer").isVisible())).isFalse();
    }

    @Test
    void openingAFileDoesWhatADropDoes() throws IOException {
        window.outside().chosen = List.of(file("tiny.json", TINY), file("letter.docx", "Dear"));
        OnFx.run(() -> window.scene().getRoot().lookup("#open-file").fireEvent(new ActionEvent()));
        OnFx.until("it is shown", () -> window.composition().state().networks().stream()
                .anyMatch(network -> network.name().equals("Tiny")));
        assertThat(notices()).extracting(Notice::sentence).containsExactly("Cannot be used here: letter.docx");
    }
}
