package io.github.convatlas.ui.run;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.FrameReader;
import io.github.convatlas.image.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A camera that shows so many red pictures and is then unplugged, or cannot be opened at all; remembers what was asked for. */
final class FakeCapture implements CaptureLibrary {
    static final CameraDevice CAMERA = new CameraDevice("/dev/camera", "Camera of glass");
    final List<CaptureSource> opened = new ArrayList<>();
    Optional<CaptureProblem.Kind> refusal = Optional.empty();
    int frames;

    @Override
    public Attempt<List<CameraDevice>> devices() {
        return new Attempt.Worked<>(List.of(CAMERA));
    }

    @Override
    public Attempt<FrameReader> open(CaptureSource source, BooleanSupplier stopped) {
        opened.add(source);
        return refusal.<Attempt<FrameReader>>map(
                kind -> new Attempt.Failed<>(new CaptureProblem(kind, source.name(), "")))
                .orElseGet(() -> new Attempt.Worked<>(new Reader(source, frames)));
    }

    private static final class Reader implements FrameReader {
        private final CaptureSource source;
        private int left;

        Reader(CaptureSource source, int left) {
            this.source = source;
            this.left = left;
        }

        @Override
        public Step read() {
            left--;
            return left >= 0 ? Step.FRAME : source instanceof CaptureSource.VideoFile ? Step.END : Step.FAILED;
        }

        @Override
        public Picture picture() {
            var rgb = new byte[40 * 30 * 3];
            for (int i = 0; i < rgb.length; i += 3) {
                rgb[i] = (byte) 255;
            }
            return Picture.adopting(40, 30, rgb);
        }

        @Override
        public long grabbedNanos() {
            return System.nanoTime();
        }

        @Override
        public long positionNanos() {
            return 0;
        }

        @Override
        public CaptureProblem problem() {
            return new CaptureProblem(CaptureProblem.Kind.UNPLUGGED, source.name(), "");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
