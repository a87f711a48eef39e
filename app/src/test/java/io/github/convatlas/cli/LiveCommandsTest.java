package io.github.convatlas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.capture.TestVideos;
import io.github.convatlas.cli.live.StreamServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code classify} of moving pictures, and {@code cameras}. */
class LiveCommandsTest {
    private static final Path HOME = Path.of("target", "live-home").toAbsolutePath();
    @TempDir
    private Path folder;

    private Path video(int frames) throws IOException {
        var film = new ByteArrayOutputStream();
        for (byte[] frame : TestVideos.jpegs(frames, 96, 64)) {
            film.writeBytes(frame);
        }
        return Files.write(folder.resolve("film.mjpeg"), film.toByteArray());
    }

    private static Cli classify(String... options) {
        var all = new ArrayList<>(List.of("classify", "--format", "json"));
        all.addAll(List.of(options));
        return Cli.runAt(HOME, all.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Cli run) {
        return run.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    }

    @Test
    void everyFrameOfAVideoGetsALineWithItsTimes() throws IOException {
        Cli run = classify("--video", video(6).toString(), "--top", "2");
        assertThat(run.code()).as(run.err()).isZero();
        List<JsonNode> lines = lines(run);
        assertThat(lines).extracting(line -> line.get("frame").asInt()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("source").asString()).isEqualTo("film.mjpeg");
            assertThat(line.get("top")).hasSize(2);
            assertThat(line.at("/top/0/label").asString()).isNotEmpty();
            assertThat(line.at("/top/0/probability").asDouble()).isBetween(0.0, 1.0);
            assertThat(line.has("preprocessMs") && line.has("inferenceMs") && line.has("latencyMs")).isTrue();
        });
        assertThat(run.err()).contains("6 answers about 6 frames, 0 dropped");
    }

    @Test
    void aStreamIsAnsweredUntilEnoughWasSaidAndSmoothedWhereThatIsWanted() throws IOException {
        try (StreamServer server = StreamServer.start(TestVideos.jpegs(5, 96, 64), Long.MAX_VALUE, 50)) {
            Cli run = classify("--stream", server.address().toString(), "--frames", "5", "--smooth", "0.5");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(lines(run)).hasSize(5).extracting(line -> line.get("frame").asInt()).isSorted();
        }
    }

    @Test
    void whatCannotBeOpenedIsOneSentence() {
        Cli stream = classify("--stream", "file:///etc/passwd");
        assertThat(stream.code()).isEqualTo(1);
        assertThat(stream.err().lines()).singleElement().asString().contains("file:///etc/passwd");
        Cli absent = classify("--video", folder.resolve("nothing.mp4").toString());
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err().lines()).singleElement().asString().contains("nothing.mp4");
        Cli camera = classify("--camera", "99", "--size", "640x480");
        assertThat(camera.code()).isEqualTo(1);
        assertThat(camera.err().lines()).singleElement().asString().containsAnyOf("camera", "package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--camera 0 --video x.mp4", "--stream http://127.0.0.1:1/ x.png", "--video x --frames 0",
            "--video x --smooth 99", "--camera 0 --size large", ""})
    void nonsenseIsWrongUsage(String options) {
        Cli run = classify(options.isEmpty() ? new String[0] : options.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void camerasAreListedOrTheReasonIsASentence() {
        Cli run = Cli.runAt(HOME, "cameras", "--format", "json");
        if (run.code() == 0) {
            assertThat(run.json().isArray()).isTrue();
        } else {
            assertThat(run.err().lines()).singleElement().asString().contains("camera");
        }
    }
}
