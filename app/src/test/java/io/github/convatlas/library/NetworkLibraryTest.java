package io.github.convatlas.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NetworkLibraryTest {

    private static final String TINY = TinyNetwork.spec("tiny");

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private NetworkLibrary library;

    @BeforeEach
    void readLibrary() throws IOException {
        library = NetworkLibrary.read(new UserFolder(home));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(elsewhere.resolve(name), content);
    }

    private static List<Problem> problems(Reading<List<NetworkSpec>> reading) {
        return switch (reading) {
            case Reading.Failure<List<NetworkSpec>>(List<Problem> problems) -> problems;
            case Reading.Success<List<NetworkSpec>> success -> throw new AssertionError(success);
        };
    }

    @Test
    void aNewLibraryHoldsTheAtlasOnly() {
        assertThat(library.contents().atlas().find("mobilenet-v2")).isPresent();
        assertThat(library.contents().mine()).isEmpty();
        assertThat(library.contents().onnxFiles()).isEmpty();
    }

    @Test
    void aSpecIsCopiedAndThereAtTheNextStart() throws IOException {
        assertThat(library.addSpecs(file("tiny.json", TINY))).isInstanceOf(Reading.Success.class);
        assertThat(library.contents().mine()).extracting(NetworkSpec::id).containsExactly("tiny");
        assertThat(home.resolve("networks/tiny.json")).hasContent(TINY);
        var again = NetworkLibrary.read(new UserFolder(home)).contents();
        assertThat(again.mine()).extracting(NetworkSpec::id).containsExactly("tiny");
        assertThat(again.atlas().open("tiny@classes=7")).isInstanceOf(Reading.Success.class);
    }

    @Test
    void aWrongSpecChangesNothingAndSaysWhere() throws IOException {
        var wrong = library
                .addSpecs(file("tiny.json", TINY.replace("\"kernel\": 3, \"stride\"", "\"kernal\": 3, \"stride\"")));
        assertThat(problems(wrong)).first().satisfies(problem -> {
            assertThat(problem.place().line()).isEqualTo(14);
            assertThat(problem.message()).contains("kernal");
        });
        assertThat(home.resolve("networks")).doesNotExist();
        assertThat(library.contents().mine()).isEmpty();
    }

    @Test
    void textThatIsNoJsonIsRefused() throws IOException {
        assertThat(problems(library.addSpecs(file("page.json", "<html>")))).isNotEmpty();
        Path binary = Files.write(elsewhere.resolve("binary.json"), new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(problems(library.addSpecs(binary))).first().extracting(Problem::message)
                .isEqualTo("the file is not text in UTF-8");
    }

    @Test
    void theIdOfABuiltInNetworkIsNotTakenOver() throws IOException {
        var reading = library.addSpecs(file("v2.json", TINY.replace("\"tiny\"", "\"mobilenet-v2\"")));
        assertThat(problems(reading)).first().extracting(Problem::message).asString().contains("mobilenet-v2");
        assertThat(library.contents().mine()).isEmpty();
    }

    @Test
    void aFileOfTheSameNameIsReplaced() throws IOException {
        library.addSpecs(file("tiny.json", TINY));
        library.addSpecs(file("tiny.json", TINY.replace("\"title\": \"Tiny\"", "\"title\": \"Tinier\"")));
        assertThat(library.contents().mine()).extracting(NetworkSpec::title).containsExactly("Tinier");
    }

    @Test
    void aNetworkIsTakenAwayWithItsFile() throws IOException {
        library.addSpecs(file("tiny.json", TINY));
        RemovedSpec removed = library.removeSpec("tiny").orElseThrow();
        assertThat(library.removeSpec("tiny")).isEmpty();
        assertThat(home.resolve("networks/tiny.json")).doesNotExist();
        assertThat(library.restore(removed)).isInstanceOf(Reading.Success.class);
        assertThat(library.contents().mine()).extracting(NetworkSpec::id).containsExactly("tiny");
        assertThat(home.resolve("networks/tiny.json")).hasContent(TINY);
    }

    @Test
    void aFileOfTheUsersFolderThatIsWrongStaysThereAndIsNamed() throws IOException {
        library.addSpecs(file("tiny.json", TINY));
        Files.writeString(home.resolve("networks/tiny.json"), "{");
        var contents = NetworkLibrary.read(new UserFolder(home)).contents();
        assertThat(contents.mine()).isEmpty();
        assertThat(contents.problems()).first().satisfies(
                problem -> assertThat(problem.place().file()).isEqualTo("tiny.json"));
        assertThat(home.resolve("networks/tiny.json")).hasContent("{");
    }

    @Test
    void onnxFilesAreRememberedByPathTheNewestLast() throws IOException {
        Path first = file("a.onnx", "one");
        Path second = file("b.onnx", "two");
        library.addOnnxFile(first);
        library.addOnnxFile(second);
        library.addOnnxFile(first);
        assertThat(NetworkLibrary.read(new UserFolder(home)).contents().onnxFiles()).containsExactly(second, first);
        assertThat(library.removeOnnxFile(second)).isTrue();
        assertThat(NetworkLibrary.read(new UserFolder(home)).contents().onnxFiles()).containsExactly(first);
    }

    @Test
    void anOnnxFileThatWasMovedIsKnownByItsChecksum() throws IOException {
        Path model = file("net.onnx", "one");
        library.addOnnxFile(model);
        library.addOnnxFile(file("copy.onnx", "one"));
        assertThat(library.contents().models()).extracting(OwnedModel::id).containsExactly("my-net", "my-copy");
        Path moved = Files.move(model, model.resolveSibling("moved.onnx"));
        assertThat(library.addOnnxFile(moved).id()).isEqualTo("my-net");
        assertThat(library.contents().onnxFiles()).containsExactly(model.resolveSibling("copy.onnx"), moved);
    }

    @Test
    void anOnnxFileIsRememberedWithItsChecksumAndState() throws IOException {
        Path model = file("Größe 2.ONNX", "abc");
        OwnedModel added = library.addOnnxFile(model);
        assertThat(added.id()).isEqualTo("my-gr-e-2");
        assertThat(added.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(NetworkLibrary.read(new UserFolder(home)).contents().models()).containsExactly(added);
        assertThat(added.state()).isEqualTo(OwnedModel.State.PRESENT);
        Files.writeString(model, "more than before");
        assertThat(added.state()).isEqualTo(OwnedModel.State.CHANGED);
        Files.delete(model);
        assertThat(added.state()).isEqualTo(OwnedModel.State.MISSING);
    }

    @Test
    void twoFilesOfOneNameHaveDifferentIds() throws IOException {
        library.addOnnxFile(file("a.onnx", "one"));
        Path other = Files.writeString(Files.createDirectory(elsewhere.resolve("other")).resolve("a.onnx"), "two");
        assertThat(library.addOnnxFile(other).id()).isEqualTo("my-a-2");
    }

    @Test
    void aDamagedListOfFilesIsSetAsideAndNamed() throws IOException {
        Files.writeString(home.resolve("models.json"), "{\"formatVersion\": 1, ");
        var contents = NetworkLibrary.read(new UserFolder(home)).contents();
        assertThat(contents.models()).isEmpty();
        assertThat(contents.problems()).hasSize(1).first().extracting(problem -> problem.place().file()).asString()
                .startsWith("models.json.damaged-");
        assertThat(home.resolve("models.json")).doesNotExist();
    }
}
