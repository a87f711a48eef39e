package io.github.convatlas.onnx;

import java.util.function.Function;

/**
 * What came of something that may fail for reasons a person can do something about.
 *
 * @param <T> what was asked for
 */
public sealed interface Outcome<T> {
    /** It worked. */
    record Success<T>(T value) implements Outcome<T> {
    }

    /**
     * It was refused or did not work.
     *
     * @param reason one sentence for a person: what, where, and what to do
     */
    record Refused<T>(String reason) implements Outcome<T> {
    }

    /** The outcome of another step on the value, if there is one. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> step) {
        return switch (this) {
            case Success<T>(T value) -> step.apply(value);
            case Refused<T>(String reason) -> new Refused<>(reason);
        };
    }

    /** The value changed by a step that cannot fail. */
    default <R> Outcome<R> map(Function<T, R> step) {
        return then(value -> new Success<>(step.apply(value)));
    }
}
