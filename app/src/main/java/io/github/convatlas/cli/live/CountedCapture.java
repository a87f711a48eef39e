package io.github.convatlas.cli.live;

import io.github.convatlas.capture.Attempt;
import io.github.convatlas.capture.CameraDevice;
import io.github.convatlas.capture.CaptureLibrary;
import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.FrameReader;
import io.github.convatlas.image.Picture;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Another capture library whose readers count what the thread that grabs allocates from one picture to the next. Asked from
 * outside, that thread would have begun the next picture already.
 */
final class CountedCapture implements CaptureLibrary {
    private final CaptureLibrary library;
    private final int warmUp;
    private final com.sun.management.ThreadMXBean threads = ManagementFactory
            .getPlatformMXBean(com.sun.management.ThreadMXBean.class);
    private volatile long bytes;
    private volatile long frames;

    /**
     * Has counted nothing yet.
     *
     * @param library opens and reads
     * @param warmUp  pictures that do not count: classes are loaded and code is compiled
     */
    CountedCapture(CaptureLibrary library, int warmUp) {
        this.library = library;
        this.warmUp = warmUp;
    }

    /** Allocated for a picture, its pixels included; 0 where none counted. */
    double bytesPerFrame() {
        return (double) bytes / Math.max(1, frames);
    }

    @Override
    public Attempt<List<CameraDevice>> devices() {
        return library.devices();
    }

    @Override
    public Attempt<FrameReader> open(CaptureSource source, BooleanSupplier stopped) {
        return library.open(source, stopped).then(reader -> new Attempt.Worked<>(new Reader(reader)));
    }

    private final class Reader implements FrameReader {
        private final FrameReader reader;
        private long read;
        private long before;
        private long sum;

        Reader(FrameReader reader) {
            this.reader = reader;
        }

        @Override
        public Step read() {
            Step step = reader.read();
            long now = threads.getCurrentThreadAllocatedBytes();
            if (step == Step.FRAME) {
                read++;
                if (read > warmUp) {
                    sum += now - before;
                    bytes = sum;
                    frames = read - warmUp;
                }
                before = now;
            }
            return step;
        }

        @Override
        public Picture picture() {
            return reader.picture();
        }

        @Override
        public long grabbedNanos() {
            return reader.grabbedNanos();
        }

        @Override
        public long positionNanos() {
            return reader.positionNanos();
        }

        @Override
        public CaptureProblem problem() {
            return reader.problem();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
