package io.github.convatlas.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.ffmpeg.FfmpegLibrary;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A short soak: nothing may grow with the frames. */
class StreamBenchTest {
    private static final int SMALL_THINGS = 4096;
    /** Of before: another user of the native bridge in this Java may have started a thread that lives as long as Java. */
    private final Set<String> before = captureThreads();
    private final CaptureLibrary library = new FfmpegLibrary(Path.of("target", "javacpp").toAbsolutePath(),
            Duration.ofSeconds(10));

    private StreamBench.Result run(long frames) throws IOException, InterruptedException {
        return switch (new StreamBench(library, Optional.empty())
                .run(new StreamBench.Served(frames, 160, 120, 0))) {
            case Outcome.Success<StreamBench.Result>(StreamBench.Result result) -> result;
            case Outcome.Refused<StreamBench.Result>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Set<String> captureThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains("convatlas-capture") || name.contains("JavaCPP"))
                .collect(Collectors.toSet());
    }

    @Test
    void aFrameCostsItsPictureAndNoThreadStays() throws IOException, InterruptedException {
        StreamBench.Result result = run(600);
        assertThat(result.grabbed()).isBetween(590L, 600L);
        assertThat(result.answered() + result.dropped()).isEqualTo(result.grabbed());
        assertThat(result.pictureBytes()).isEqualTo(3 * 160 * 120);
        assertThat(result.bytesPerFrame()).isBetween((double) result.pictureBytes(),
                (double) result.pictureBytes() + SMALL_THINGS);
        assertThat(captureThreads()).isSubsetOf(before);
    }

    @Test
    void manyStreamsAfterEachOtherLeaveNothingBehind() throws IOException, InterruptedException {
        for (int round = 0; round < 15; round++) {
            // more often than the capture library has room for callbacks
            assertThat(run(5).grabbed()).isPositive();
        }
        assertThat(captureThreads()).isSubsetOf(before);
    }
}
