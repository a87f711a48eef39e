package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.Frame;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.image.Picture;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;

import java.util.List;
import java.util.Optional;

/**
 * What the model says about one of the moving pictures.
 *
 * @param frame     which
 * @param top       the most probable classes, averaged where that is wanted; empty where the model failed
 * @param said      the times, or why the model failed
 * @param latencyMs from the arrival of the picture to the answer, in ms
 * @param seen      the pixels the model read, where somebody looks at them
 * @param dropped   how many pictures newer ones have replaced so far
 */
public record LiveAnswer(Frame frame, List<Ranked> top, Outcome<Classification> said, double latencyMs,
        Optional<Picture> seen, long dropped) {
    /** Copies the list. */
    public LiveAnswer {
        top = List.copyOf(top);
    }
}
