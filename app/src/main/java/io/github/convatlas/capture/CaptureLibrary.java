package io.github.convatlas.capture;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What can open cameras, videos and streams. Slow at first use: never called by a thread that draws. */
public interface CaptureLibrary {
    /** The cameras of this machine, or why they cannot be listed; a list may be empty. */
    Attempt<List<CameraDevice>> devices();

    /**
     * Opens a source.
     *
     * @param source  what to open
     * @param stopped asked while waiting, also inside of {@link FrameReader#read()}: whether nobody wants it any more
     * @return a reader, to be closed by the caller, or why there is none
     */
    Attempt<FrameReader> open(CaptureSource source, BooleanSupplier stopped);
}
