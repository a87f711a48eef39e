package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.capture.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code classify --fast-jpeg}. */
class FastJpegTest {
    private static final Path HOME = Path.of("target", "live-home").toAbsolutePath();
    @TempDir
    private Path folder;

    @Test
    void largePicturesAreAnsweredAlikeAndBrokenOnesNamed() throws IOException {
        List<byte[]> large = TestVideos.jpegs(2, 1601, 1203);
        Files.write(folder.resolve("a.jpg"), large.getFirst());
        Files.write(folder.resolve("b.jpg"), Arrays.copyOf(large.getLast(), large.getLast().length / 2));
        Files.write(folder.resolve("c.jpg"), TestVideos.jpegs(2, 20, 20).getLast());

        Cli fast = Cli.runAt(HOME, "classify", "--format", "json", "--fast-jpeg", folder.toString());
        Cli exact = Cli.runAt(HOME, "classify", "--format", "json", folder.toString());

        assertThat(fast.code()).isEqualTo(1);
        assertThat(fast.err().lines()).singleElement().asString().contains("b.jpg", "cut off");
        List<JsonNode> said = lines(fast);
        assertThat(said).hasSize(3);
        assertThat(said.getFirst().at("/top/0/probability").asDouble())
                .isCloseTo(lines(exact).getFirst().at("/top/0/probability").asDouble(), within(0.02));
        assertThat(said.getLast().at("/top")).isEqualTo(lines(exact).getLast().at("/top"));
    }

    private static List<JsonNode> lines(Cli run) {
        return run.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    }
}
