package io.github.convatlas.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.cli.CommandLineMain;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.NetworkSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OwnBlocksTest {

    private static final String BLOCK = """
            {
              "formatVersion": 1,
              "block": "twice",
              "title": "Twice",
              "about": {"en": "Two convolutions.", "ja": "畳み込み2つ。"},
              "source": "none",
              "parameters": {"out": {"type": "channels"}},
              "label": "twice {out}",
              "body": [
                {"id": "a", "conv": {"kernel": 3, "out": "out"}, "norm": "batch", "activation": "relu"},
                {"id": "b", "conv": {"kernel": 3, "out": "out"}, "norm": "batch", "activation": "relu"}
              ]
            }
            """;
    private static final String NETWORK = """
            {
              "formatVersion": 1,
              "id": "tiny",
              "title": "Tiny",
              "family": "Mine",
              "year": 2025,
              "source": {"paper": "none", "title": "none", "table": "none"},
              "about": {"en": "Three layers.", "ja": "3層です。"},
              "parameters": {
                "resolution": {"type": "integer", "min": 1, "max": 512, "default": 32},
                "classes": {"type": "integer", "min": 1, "max": 1000, "default": 10}
              },
              "stem": [{"block": "twice", "out": 8}],
              "stages": [],
              "head": [{"id": "pool", "globalPool": {}}, {"id": "flatten", "flatten": {}}, {"id": "classifier", "linear": {"out": "classes"}}]
            }
            """;
    @TempDir
    private Path home;
    @TempDir
    private Path elsewhere;
    private Path spec;

    @BeforeEach
    void writeTheFiles() throws IOException {
        spec = Files.writeString(elsewhere.resolve("tiny.json"), NETWORK);
    }

    private void writeBlock(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("blocks"));
        Files.writeString(folder.resolve("blocks/twice.json"), text);
    }

    private static List<String> messages(Reading<List<NetworkSpec>> reading) {
        return switch (reading) {
            case Reading.Success<List<NetworkSpec>> _ -> List.of();
            case Reading.Failure<List<NetworkSpec>>(List<Problem> found) ->
                found.stream().map(Problem::toString).toList();
        };
    }

    private String run(String... args) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLineMain.run(stream, stream, new UserFolder(home), args);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBlockThatIsMissingIsNamed() throws IOException {
        assertThat(messages(NetworkLibrary.read(new UserFolder(home)).addSpecs(spec)))
                .first().asString().contains("twice");
    }

    @Test
    void blocksBesideASpecJoinWithItAndAreThereAtTheNextStart() throws IOException {
        writeBlock(elsewhere, BLOCK);
        var library = NetworkLibrary.read(new UserFolder(home));
        assertThat(messages(library.addSpecs(spec))).isEmpty();
        assertThat(library.contents().atlas().open("tiny")).isInstanceOf(Reading.Success.class);
        var again = NetworkLibrary.read(new UserFolder(home)).contents();
        assertThat(again.problems()).isEmpty();
        assertThat(again.atlas().block("twice")).isPresent();
        assertThat(again.atlas().open("tiny")).isInstanceOf(Reading.Success.class);
    }

    @Test
    void aNameThatIsTakenIsSaidAndNothingJoins() throws IOException {
        writeBlock(elsewhere, BLOCK.replace("\"twice\"", "\"mbconv\""));
        var library = NetworkLibrary.read(new UserFolder(home));
        assertThat(messages(library.addSpecs(spec))).first().asString().contains("blocks/twice.json",
                "there is a block named \"mbconv\" already, in blocks/mbconv.json");
        assertThat(home.resolve("blocks")).doesNotExist();
        writeBlock(home, BLOCK.replace("\"twice\"", "\"mbconv\""));
        assertThat(NetworkLibrary.read(new UserFolder(home)).contents().problems()).first().asString()
                .contains("mbconv");
    }

    @Test
    void aBlockIsAddedByItself() throws IOException {
        Path block = Files.writeString(elsewhere.resolve("twice.json"), BLOCK);
        var library = NetworkLibrary.read(new UserFolder(home));
        assertThat(messages(library.addSpecs(block))).isEmpty();
        assertThat(messages(library.addSpecs(spec))).isEmpty();
    }

    @Test
    void aBlockGoesWhenNothingNeedsItAndComesBack() throws IOException {
        writeBlock(elsewhere, BLOCK);
        var library = NetworkLibrary.read(new UserFolder(home));
        library.addSpecs(spec);
        assertThat(library.contents().blocks()).singleElement().extracting(BlockSpec::name).isEqualTo("twice");
        assertThat(library.removeBlock("twice")).isEqualTo(
                new Outcome.Refused<>("The block \"twice\" is needed by tiny; remove that first."));
        assertThat(library.removeBlock("mbconv")).isEqualTo(
                new Outcome.Refused<>("There is no block \"mbconv\" of yours."));
        RemovedSpec network = library.removeSpec("tiny").orElseThrow();
        assertThat(library.removeBlock("twice")).isInstanceOfSatisfying(Outcome.Success.class, removed -> {
            assertThat(library.contents().blocks()).isEmpty();
            assertThat(home.resolve("blocks/twice.json")).doesNotExist();
            assertThat(restored(library, (RemovedSpec) removed.value())).isInstanceOf(Reading.Success.class);
        });
        assertThat(library.restore(network)).isInstanceOf(Reading.Success.class);
        assertThat(NetworkLibrary.read(new UserFolder(home)).contents().atlas().open("tiny"))
                .isInstanceOf(Reading.Success.class);
    }

    private static Reading<List<NetworkSpec>> restored(NetworkLibrary library, RemovedSpec removed) {
        try {
            return library.restore(removed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commandsKnowBlocksBesideASpec() throws IOException {
        writeBlock(elsewhere, BLOCK);
        assertThat(run("summary", spec.toString())).contains("Tiny");
        assertThat(run("validate", spec.toString())).contains("is valid: tiny");
        NetworkLibrary.read(new UserFolder(home)).addSpecs(spec);
        assertThat(run("summary", spec.toString())).contains("Tiny");
    }

    @Test
    void aBlockIsValidatedAsABlock() throws IOException {
        Path block = Files.writeString(elsewhere.resolve("twice.json"), BLOCK);
        assertThat(run("validate", block.toString())).contains("is valid: a block");
        Files.writeString(block, BLOCK.replace("\"kernel\"", "\"kernl\""));
        assertThat(run("validate", block.toString())).contains("kernl", "is not valid");
    }
}
