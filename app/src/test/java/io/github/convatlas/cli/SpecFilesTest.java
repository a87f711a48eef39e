package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SpecFilesTest {
    private static final String FAMILY = """
            {"formatVersion": 1, "title": "Tiny", "family": "Mine", "year": 2025,
             "source": {"paper": "none", "title": "none", "table": "none"},
             "parameters": {
               "width": {"type": "number", "min": 0.1, "max": 8, "default": 1},
               "resolution": {"type": "integer", "min": 1, "max": 512, "default": 32},
               "classes": {"type": "integer", "min": 1, "max": 1000, "default": 10}},
             "members": {"tiny-a": {"title": "Tiny A"}, "tiny-b": {"title": "Tiny B", "parameters": {"width": 2}}},
             "rules": {"channels": "value * width"},
             "defaults": {"block": "conv-norm-activation"},
             "stages": [{"kernel": 3, "out": 8, "stride": 2, "repeat": 2}],
             "head": [{"id": "gap", "globalPool": {}}, {"id": "flatten", "flatten": {}},
               {"id": "fc", "linear": {"out": "classes"}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aMemberOfAFileIsNamedByItsId() throws IOException {
        Path file = Files.writeString(folder.resolve("my#tiny.json"), FAMILY);
        JsonNode json = Cli.run("summary", file + "#tiny-b@resolution=64", "--format", "json").json();
        assertThat(json.get("id").asString()).isEqualTo("tiny-b");
        assertThat(json.get("input").toString()).isEqualTo("[1,3,64,64]");
    }

    @Test
    void aFileWithSeveralNetworksNeedsAChoice() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.json"), FAMILY);
        Cli run = Cli.run("counts", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("convatlas: " + file + ": the file has several networks; name one as " + file
                + "#tiny-a (tiny-a, tiny-b).\n");
        assertThat(Cli.run("counts", file + "#tiny-c").err())
                .contains("unknown network \"tiny-c\" (did you mean \"tiny-a\"?); known: tiny-a, tiny-b.");
    }

    @Test
    void networksInTheUsersFolderArePartOfTheAtlas() throws IOException {
        Files.createDirectory(folder.resolve("networks"));
        Files.writeString(folder.resolve("networks/tiny.json"), FAMILY);
        Files.writeString(folder.resolve("networks/wrong.json"), "{\"formatVersion\": 1}");
        Cli run = Cli.runAt(folder, "counts", "tiny-a", "--format", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("resolution,Tiny A\n32,1\n16,1\n");
        assertThat(run.err()).contains("wrong.json");
        assertThat(Cli.runAt(folder, "list").out()).contains("tiny-b");
    }

    @Test
    void aValidSpecIsSaidToBeValid() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.json"), FAMILY);
        assertThat(Cli.run("validate", file.toString()))
                .isEqualTo(new Cli(0, file + " is valid: tiny-a, tiny-b\n", ""));
        assertThat(Cli.run("validate", file.toString(), "--format", "json").json().toString())
                .startsWith("{\"valid\":true,\"problems\":[]");
    }

    @Test
    void everyMistakeOfASpecIsPlaced() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"),
                FAMILY.replace("\"kernel\": 3", "\"kernle\": 3").replace("2025", "\"2025\""));
        Cli run = Cli.run("validate", file.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().get("valid").asBoolean()).isFalse();
        assertThat(run.json().get("problems")).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.get("line").asInt()).isPositive();
            assertThat(problem.get("column").asInt()).isPositive();
            assertThat(problem.get("path").isString()).isTrue();
            assertThat(problem.get("message").asString()).isNotEmpty();
        });
        assertThat(run.err()).contains("wrong.json is not valid: ").endsWith(".\n");
        assertThat(Cli.run("validate", file.toString()).out()).contains("wrong.json:1:65 ", "found the text \"2025\"");
    }

    @Test
    void whatCannotBeReadIsOneSentence() throws IOException {
        assertThat(Cli.run("validate", folder.toString()))
                .isEqualTo(new Cli(1, "", "convatlas: " + folder + ": it is a folder, not a spec.\n"));
        Path file = Files.write(folder.resolve("binary.json"), new byte[]{(byte) 0xC3, 0x28});
        assertThat(Cli.run("validate", file.toString()).err())
                .isEqualTo("convatlas: " + file + ": the file is not text in UTF-8.\n");
    }
}
