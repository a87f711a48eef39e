package io.github.convatlas.capture;

import java.util.function.Function;

/**
 * What came of asking for pictures.
 *
 * @param <T> what was asked for
 */
public sealed interface Attempt<T> {
    /** It worked. */
    record Worked<T>(T value) implements Attempt<T> {
    }

    /** It did not. */
    record Failed<T>(CaptureProblem problem) implements Attempt<T> {
    }

    /** The outcome of another step on the value, if there is one. */
    default <R> Attempt<R> then(Function<T, Attempt<R>> step) {
        return switch (this) {
            case Worked<T>(T value) -> step.apply(value);
            case Failed<T>(CaptureProblem problem) -> new Failed<>(problem);
        };
    }
}
