package io.github.convatlas.capture.ffmpeg;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureProblem.Kind;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.FrameReader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Opens cameras (Video4Linux, AVFoundation, DirectShow), video files and streams with FFmpeg. */
public final class FfmpegLibrary implements CaptureLibrary {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final Natives natives;
    private final Duration patience;

    /**
     * Loads nothing yet.
     *
     * @param folder   where the natives are unpacked at first use
     * @param patience how long a source may be silent
     */
    public FfmpegLibrary(Path folder, Duration patience) {
        this(new Natives(folder), patience);
    }

    private FfmpegLibrary(Natives natives, Duration patience) {
        this.natives = natives;
        this.patience = patience;
    }

    /**
     * The library as the program has it: it unpacks its natives below the user's folder, and gives up after some seconds.
     *
     * @param user the user's folder
     */
    public static FfmpegLibrary usual(Path user) {
        return new FfmpegLibrary(Natives.usual(user), PATIENCE);
    }

    @Override
    public Attempt<List<CameraDevice>> devices() {
        return natives.loadForCameras().<Attempt<List<CameraDevice>>>map(Attempt.Failed::new)
                .orElseGet(() -> new Attempt.Worked<>(Cameras.list()));
    }

    @Override
    public Attempt<FrameReader> open(CaptureSource source, BooleanSupplier stopped) {
        return problem(source).<Attempt<FrameReader>>map(Attempt.Failed::new).orElseGet(
                () -> FfmpegReader.open(source, opening(source), new Deadline(stopped, patience)));
    }

    private Opening opening(CaptureSource source) {
        return switch (source) {
            case CaptureSource.Device device -> Opening.of(device);
            case CaptureSource.VideoFile video -> Opening.of(video);
            case CaptureSource.Stream stream -> Opening.of(stream, patience);
        };
    }

    /** What stands in the way before FFmpeg is asked. */
    private Optional<CaptureProblem> problem(CaptureSource source) {
        return switch (source) {
            case CaptureSource.Device _ -> natives.loadForCameras();
            case CaptureSource.VideoFile(Path file) -> unreadable(file).or(natives::load);
            case CaptureSource.Stream _ -> natives.load();
        };
    }

    private static Optional<CaptureProblem> unreadable(Path file) {
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            return Optional.empty();
        }
        Kind kind = Files.isDirectory(file) ? Kind.NO_VIDEO : Files.exists(file) ? Kind.DENIED : Kind.ABSENT;
        return Optional.of(new CaptureProblem(kind, file.toString(), ""));
    }
}
