package io.github.convatlas.capture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.FrameReader;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the numbers mean that FFmpeg gives where a camera is busy, denied, unplugged or none at all. */
class ProblemsTest {
    private static final Path NATIVES = Path.of("target", "javacpp").toAbsolutePath();
    private static final CaptureSource CAMERA = new CaptureSource.Device(
            new CameraDevice("/dev/video0", "Camera of glass"), Optional.empty());
    private static final CaptureSource STREAM = new CaptureSource.Stream(URI.create("rtsp://192.0.2.7:8554/live"));
    private static final CaptureSource VIDEO = new CaptureSource.VideoFile(Path.of("film.mp4"));

    @BeforeAll
    static void loadTheNatives() {
        assertThat(new Natives(NATIVES).load()).isEmpty();
        assumeTrue(System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux"),
                "the numbers below are Linux's");
    }

    /** AVERROR(x) of errno.h: EPERM 1, ENOENT 2, EIO 5, ENXIO 6, EACCES 13, EBUSY 16, ENODEV 19, EINVAL 22, ENOTTY 25. */
    @ParameterizedTest
    @CsvSource({"1, true, DENIED", "13, true, DENIED", "16, true, BUSY", "19, true, UNPLUGGED", "2, true, UNPLUGGED",
            "6, true, UNPLUGGED", "5, true, BUSY", "22, true, RESOLUTION", "25, true, NO_VIDEO",
            "19, false, UNPLUGGED", "5, false, UNPLUGGED", "110, false, SILENT"})
    void aCameraThatCannotBeUsedIsExplained(int number, boolean opening, Kind kind) {
        CaptureProblem problem = Problems.of(CAMERA, -number, opening);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.subject()).isEqualTo("Camera of glass");
        assertThat(problem.detail()).isNotBlank();
        assertThat(problem.sentence()).contains("Camera of glass");
    }

    @ParameterizedTest
    @CsvSource({"111, true, UNREACHABLE", "113, true, UNREACHABLE", "101, true, UNREACHABLE", "110, true, SILENT",
            "104, false, DAMAGED", "5, false, DAMAGED"})
    void aStreamThatDoesNotComeIsExplained(int number, boolean opening, Kind kind) {
        assertThat(Problems.of(STREAM, -number, opening).kind()).isEqualTo(kind);
    }

    @Test
    void whatServersAndDecodersSayIsExplained() {
        assertThat(Problems.of(STREAM, avutil.AVERROR_HTTP_UNAUTHORIZED(), true).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(Problems.of(STREAM, avutil.AVERROR_HTTP_NOT_FOUND(), true).kind()).isEqualTo(Kind.NOT_THERE);
        assertThat(Problems.of(STREAM, avutil.AVERROR_EXIT(), true).kind()).isEqualTo(Kind.SILENT);
        assertThat(Problems.of(VIDEO, avutil.AVERROR_INVALIDDATA(), true).kind()).isEqualTo(Kind.NO_VIDEO);
        assertThat(Problems.of(VIDEO, -5, false).kind()).isEqualTo(Kind.DAMAGED);
        assertThat(Problems.of(VIDEO, -13, true).kind()).isEqualTo(Kind.DENIED);
    }

    @Test
    void aDeviceThatIsNoCameraIsExplainedByTheRealLibrary() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "a device that is no camera is needed");
        var device = new CaptureSource.Device(new CameraDevice("/dev/null", "Not a camera"), Optional.empty());
        Attempt<FrameReader> opened = new FfmpegLibrary(NATIVES, Duration.ofSeconds(5)).open(device, () -> false);
        assertThat(opened).isInstanceOfSatisfying(Attempt.Failed.class, failed -> assertThat(failed.problem().kind())
                .isIn(Kind.NO_VIDEO, Kind.UNPLUGGED, Kind.SYSTEM_LIBRARY));
    }
}
