package io.github.convatlas.cli.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Resolution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that name moving pictures in place of files. */
public final class LiveOptions {
    private static final double MILLISECONDS_PER_SECOND = 1000;

    @Option(names = "--camera", paramLabel = "N", description = "classify what a camera shows, 0 for the first (`cameras` lists them)")
    private @Nullable Integer camera;

    @Option(names = "--video", paramLabel = "FILE", description = "classify the frames of a video")
    private @Nullable Path video;

    @Option(names = "--stream", paramLabel = "URL", description = "classify a stream: http://, https:// or rtsp://, for example of a phone")
    private @Nullable String stream;

    @Option(names = "--size", paramLabel = "WxH", description = "size of the camera's pictures, for example 640x480")
    private @Nullable String size;

    @Option(names = "--frames", paramLabel = "N", description = "stop after so many answers")
    private @Nullable Long frames;

    @Option(names = "--smooth", paramLabel = "SECONDS", description = "answers are averages over about this time (default: 0, each frame for itself)")
    private double seconds;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Creates the options; picocli fills them. */
    public LiveOptions() {
    }

    /** Whether there are moving pictures to classify. */
    public boolean isChosen() {
        long chosen = Stream.of(Optional.ofNullable(camera), Optional.ofNullable(video), Optional.ofNullable(stream))
                .filter(Optional::isPresent).count();
        if (chosen > 1) {
            throw usage("--camera, --video and --stream exclude each other");
        }
        return chosen == 1;
    }

    /** Whether it goes on until somebody stops it. */
    public boolean isEndless() {
        return video == null && frames == null;
    }

    /** Whether every frame is wanted, not only the newest. */
    boolean wantsEvery() {
        return video != null;
    }

    /** After how many answers to stop. */
    long frames() {
        long wanted = Optional.ofNullable(frames).orElse(Long.MAX_VALUE);
        if (wanted < 1) {
            throw usage("--frames is at least 1");
        }
        return wanted;
    }

    /** The time over which answers are averaged. */
    Duration smoothing() {
        if (!(seconds >= 0 && seconds <= 60)) {
            throw usage("--smooth is 0 to 60 seconds");
        }
        return Duration.ofMillis(Math.round(seconds * MILLISECONDS_PER_SECOND));
    }

    /** What to open, or why there is nothing. */
    Attempt<CaptureSource> source(CaptureLibrary library) {
        Optional<Resolution> wanted = resolution();
        Integer number = camera;
        Path file = video;
        if (number != null) {
            return library.devices().then(devices -> device(devices, number, wanted));
        }
        return file != null
                ? new Attempt.Worked<>(new CaptureSource.VideoFile(file))
                : CaptureSource.Stream.of(String.valueOf(stream));
    }

    private static Attempt<CaptureSource> device(List<CameraDevice> devices, int number, Optional<Resolution> wanted) {
        if (devices.isEmpty()) {
            return new Attempt.Failed<>(new CaptureProblem(CaptureProblem.Kind.NO_CAMERA, "", ""));
        }
        return number < 0 || number >= devices.size()
                ? new Attempt.Failed<>(new CaptureProblem(CaptureProblem.Kind.UNPLUGGED, "camera " + number, ""))
                : new Attempt.Worked<>(new CaptureSource.Device(devices.get(number), wanted));
    }

    private Optional<Resolution> resolution() {
        String text = size;
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Resolution.parse(text)
                .orElseThrow(() -> usage("--size is WIDTHxHEIGHT, for example 640x480, not " + text)));
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
