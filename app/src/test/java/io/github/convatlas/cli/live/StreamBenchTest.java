package io.github.convatlas.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.ffmpeg.FfmpegLibrary;
import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.library.UserFolder;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A short soak: nothing may grow with the frames. */
class StreamBenchTest {
    /** The picture with its number and time, around its pixels: a few objects without anything in them. */
    private static final int SMALL_THINGS = 128;
    /** Of before: another user of the native bridge in this Java may have started a thread that lives as long as Java. */
    private final Set<String> before = captureThreads();
    private final CaptureLibrary library = new FfmpegLibrary(Path.of("target", "javacpp").toAbsolutePath(),
            Duration.ofSeconds(10));

    private StreamBench.Result run(long frames, Optional<Classifier> classifier)
            throws IOException, InterruptedException {
        return switch (new StreamBench(library, classifier).run(new StreamBench.Served(frames, 160, 120, 0))) {
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
        StreamBench.Result result = run(600, Optional.empty());
        assertThat(result.grabbed()).isBetween(590L, 600L);
        assertThat(result.answered() + result.dropped()).isEqualTo(result.grabbed());
        assertThat(result.pictureBytes()).isEqualTo(3 * 160 * 120);
        assertThat(result.bytesPerFrame()).isBetween((double) result.pictureBytes(),
                (double) result.pictureBytes() + SMALL_THINGS);
        assertThat(captureThreads()).isSubsetOf(before);
    }

    @Test
    void aModelThatAnswersAddsTheAnswerOnly(@TempDir Path home) throws IOException, InterruptedException {
        Outcome<Classifier> opened = EmbeddedModel.usual(new UserFolder(home)).file()
                .then(OnnxInspector.ofThisMachine()::inspect)
                .then(found -> Classifier.open(new Engine(), found, ClassifierOptions.DEFAULT));
        if (!(opened instanceof Outcome.Success<Classifier>(Classifier classifier))) {
            throw new AssertionError(opened);
        }
        try (classifier) {
            StreamBench.Result result = run(600, Optional.of(classifier));
            assertThat(result.answered() + result.dropped()).isEqualTo(result.grabbed());
            assertThat(result.bytesPerFrame()).isLessThan((double) result.pictureBytes() + SMALL_THINGS);
            assertThat(result.bytesPerAnswer()).isLessThan(SMALL_THINGS);
            assertThat(captureThreads()).isSubsetOf(before);
        }
    }

    @Test
    void manyStreamsAfterEachOtherLeaveNothingBehind() throws IOException, InterruptedException {
        for (int round = 0; round < 15; round++) {
            // more often than the capture library has room for callbacks
            assertThat(run(5, Optional.empty()).grabbed()).isPositive();
        }
        assertThat(captureThreads()).isSubsetOf(before);
    }
}
