package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;

import java.util.Optional;

/** How far the moving pictures are. */
public sealed interface LiveState {
    /** Nobody looks at moving pictures. */
    record Off() implements LiveState {
    }

    /** A source is to be chosen. */
    record Choosing() implements LiveState {
    }

    /** The source is being opened. */
    record Opening(CaptureSource source) implements LiveState {
    }

    /** Pictures are coming. */
    record Running(CaptureSource source) implements LiveState {
    }

    /** The video or the stream is over. */
    record Ended(CaptureSource source) implements LiveState {
    }

    /** There are no pictures, or no more. */
    record Failed(CaptureSource source, CaptureProblem problem) implements LiveState {
    }

    /** The source that gives no more pictures, which can be tried again. */
    default Optional<CaptureSource> over() {
        return switch (this) {
            case Failed(CaptureSource source, CaptureProblem _) -> Optional.of(source);
            case Ended(CaptureSource source) -> Optional.of(source);
            case Off _,Choosing _,Opening _,Running _ -> Optional.empty();
        };
    }
}
