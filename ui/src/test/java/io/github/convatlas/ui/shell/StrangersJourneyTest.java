package io.github.convatlas.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.cli.CommandLineMain;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.NetworkLibrary.Contents;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.ui.diagram.DiagramFeature;
import io.github.convatlas.ui.support.ColorModel;
import io.github.convatlas.ui.support.FileDrop;
import io.github.convatlas.ui.support.OnFx;
import io.github.convatlas.ui.support.StrangersFile;
import io.github.convatlas.ui.workspace.OpenNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/**
 * Files of strangers, one after the other in one window with another process to try them in, and in the command line: each is
 * one sentence, the same in both, and the window goes on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersJourneyTest {
    private Path folder = Path.of("");
    private TestWindow window;

    @BeforeAll
    void openTheWindow(@TempDir Path own) {
        folder = own;
        window = TestWindow.open(folder.resolve("home"), new Features(List.of(DiagramFeature.onThisMachine("test")),
                Optional.of(OnnxFiles.guarded())));
    }

    @AfterAll
    void closeTheWindow() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource
    void areOneSentenceAndTheWindowGoesOn(StrangersFile kind) throws IOException {
        Path file = kind.write(folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".onnx"));
        FileDrop.onto(window.find("#work", Node.class), List.of(file));
        OnFx.until("it is read",
                () -> shown(file).filter(one -> !(one.opening() instanceof OpenNetwork.Opening.Loading))
                        .isPresent());
        String sentence = sentence(file);
        assertThat(sentence).startsWith(kind.name().startsWith("FUTURE")
                ? "ONNX Runtime cannot read " + file.getFileName()
                : String.valueOf(file.getFileName())).contains(kind.sentence()).endsWith(".").doesNotContain("\n");
        OnFx.until("it is said", () -> texts(".label").contains(sentence));

        Cli cli = cli("inspect", file.toString());
        assertThat(cli.err()).isEqualTo("convatlas: " + sentence + "\n");
        assertThat(cli.code()).isEqualTo(kind.isDrawn() ? 0 : 1);

        OnFx.run(() -> window.composition().state().show(List.of(LibraryReference.of("squeezenet-1.1"))));
        OnFx.until("another network is shown", () -> window.composition().state().networks().getFirst().network()
                .filter(network -> network.identity().reference().equals("squeezenet-1.1")).isPresent());
    }

    /** Those who do not look into a file first are told as much. */
    @ParameterizedTest
    @EnumSource
    void areOneSentenceForThoseWhoRunThem(StrangersFile kind) throws IOException {
        Path file = kind.write(folder.resolve("run-" + kind.name() + ".onnx"));
        Path picture = ColorModel.paint(folder.resolve("square.png"), Color.RED);
        assertThatItIsOneSentence(cli("classify", "--model", file.toString(), picture.toString()), file, 1);
        assertThatItIsOneSentence(cli("summary", file.toString()), file, kind.isDrawn() ? 0 : 1);
        if (!kind.isDrawn()) {
            assertThatItIsOneSentence(cli("bench", file.toString(), "--runs", "1"), file, 1);
        }
    }

    private static void assertThatItIsOneSentence(Cli cli, Path file, int code) {
        assertThat(cli.code()).isEqualTo(code);
        assertThat(cli.err().lines()).singleElement().asString().startsWith("convatlas: ").endsWith(".")
                .contains(String.valueOf(file.getFileName()));
    }

    /** What cannot be read at all is not among the files that are remembered; what can be described is. */
    @ParameterizedTest
    @EnumSource(names = {"WEB_PAGE", "TRUNCATED", "WEIGHTS_OUTSIDE"})
    void onlyModelsAreRemembered(StrangersFile kind) throws IOException {
        Path file = kind.write(folder.resolve("kept-" + kind.name() + ".onnx"));
        FileDrop.onto(window.find("#work", Node.class), List.of(file));
        OnFx.until("it is read",
                () -> shown(file).filter(one -> !(one.opening() instanceof OpenNetwork.Opening.Loading))
                        .isPresent());
        assertThat(OnFx.call(() -> window.composition().library().contentsProperty().get().map(Contents::onnxFiles)
                .orElseThrow().contains(file))).isEqualTo(kind.isDrawn());
    }

    private Optional<OpenNetwork> shown(Path file) {
        return window.composition().state().networks().stream()
                .filter(one -> one.reference().equals(new LibraryReference.OnnxFile(file))).findFirst();
    }

    private String sentence(Path file) {
        return OnFx.call(() -> shown(file).orElseThrow().problems().stream().map(Problem::message).findFirst()
                .orElseGet(() -> window.composition().library().openedFile(new LibraryReference.OnnxFile(file))
                        .orElseThrow().imported().inspection().obstacles().getFirst()));
    }

    private String texts(String selector) {
        return OnFx.call(() -> window.scene().getRoot().lookupAll(selector).stream()
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n")));
    }

    private record Cli(int code, String err) {
    }

    private Cli cli(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = CommandLineMain.run(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new UserFolder(folder.resolve("nobody")),
                words);
        return new Cli(code, err.toString(StandardCharsets.UTF_8));
    }
}
