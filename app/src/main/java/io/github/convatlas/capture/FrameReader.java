package io.github.convatlas.capture;

import io.github.convatlas.image.Picture;

/** Reads one picture after the other from something that is open. Used and closed by one thread. */
public interface FrameReader extends AutoCloseable {
    /** What came of reading. */
    enum Step {
        /** There is another picture. */
        FRAME,
        /** There are no more, and that is how it should be. */
        END,
        /** There are no more, because something is wrong. */
        FAILED
    }

    /** Waits for the next picture. */
    Step read();

    /** The picture, after {@link Step#FRAME}; the only thing that is made anew for each. */
    Picture picture();

    /** When the data of the picture had arrived, in the time of {@link System#nanoTime()}. */
    long grabbedNanos();

    /** The place of the picture in the video, in ns; it may begin anywhere. */
    long positionNanos();

    /** What is wrong, after {@link Step#FAILED}. */
    CaptureProblem problem();

    @Override
    void close();
}
