package io.github.convatlas.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.capture.Capture.Pace;
import io.github.convatlas.capture.Capture.State;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.ffmpeg.FfmpegLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The real capture library looks at a camera of the network that is switched off, falls silent and comes back. */
class RtspTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path NATIVES = Path.of("target", "javacpp").toAbsolutePath();
    private final CaptureLibrary library = new FfmpegLibrary(NATIVES, Duration.ofSeconds(10));

    @BeforeEach
    void loadTheNatives() {
        assertThat(library.devices()).isNotNull();
    }

    @Test
    void theNewestPictureIsSeenHoweverLongNobodyLooked() throws IOException, InterruptedException {
        try (var camera = new TestRtsp(TestVideos.elementary(30, 96, 64), Long.MAX_VALUE, TestRtsp.End.VANISHES)) {
            Capture capture = Capture.start(library, camera.source(), Pace.NEWEST);
            Frame first = capture.next(SOON).orElseThrow();
            assertThat(first.picture().width()).isEqualTo(96);
            assertThat(first.picture().height()).isEqualTo(64);
            while (capture.grabbed() < first.number() + 20) {
                Thread.onSpinWait();
            }
            long grabbed = capture.grabbed();
            assertThat(capture.next(SOON).orElseThrow().number()).isGreaterThanOrEqualTo(grabbed);
            assertThat(capture.dropped()).isGreaterThanOrEqualTo(18);
            capture.close();
            assertThat(capture.isStopped()).isTrue();
            assertThat(capture.state()).isEqualTo(new State.Closed());
        }
    }

    @Test
    void aCameraThatVanishesEndsThePicturesAndCanBeTriedAgain() throws IOException, InterruptedException {
        try (var camera = new TestRtsp(TestVideos.elementary(10, 96, 64), 25, TestRtsp.End.VANISHES)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                Capture capture = Capture.start(library, camera.source(), Pace.NEWEST);
                assertThat(capture.next(SOON)).isPresent();
                awaitEnd(capture);
                assertThat(capture.grabbed()).isBetween(10L, 25L);
                assertThat(capture.state()).isInstanceOfAny(State.Ended.class, State.Failed.class);
                capture.close();
                assertThat(capture.isStopped()).isTrue();
            }
        }
    }

    @Test
    void aCameraThatFallsSilentIsGivenUp() throws IOException, InterruptedException {
        var hasty = new FfmpegLibrary(NATIVES, Duration.ofMillis(700));
        try (var camera = new TestRtsp(TestVideos.elementary(10, 96, 64), 25, TestRtsp.End.FALLS_SILENT);
                Capture capture = Capture.start(hasty, camera.source(), Pace.NEWEST)) {
            awaitEnd(capture);
            assertThat(capture.state()).isInstanceOfSatisfying(State.Failed.class,
                    failed -> assertThat(failed.problem().kind()).isEqualTo(Kind.SILENT));
        }
    }

    private static void awaitEnd(Capture capture) throws InterruptedException {
        Optional<Frame> frame = Optional.empty();
        while (!capture.isOver() || frame.isPresent()) {
            frame = capture.next(SOON);
        }
    }
}
