package io.github.convatlas.json;

import java.util.List;
import java.util.function.Function;

/**
 * The outcome of reading: a value, or what is wrong.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {
    /** The file says something valid. */
    record Success<T>(T value) implements Reading<T> {
    }

    /** The file is wrong in at least one place. */
    record Failure<T>(List<Problem> problems) implements Reading<T> {
        /** Copies the list and checks that there is a problem. */
        public Failure {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a failure needs a problem");
            }
        }
    }

    /** The outcome of another step on the value, if there is one. */
    default <R> Reading<R> then(Function<T, Reading<R>> step) {
        return switch (this) {
            case Success<T>(T value) -> step.apply(value);
            case Failure<T>(List<Problem> problems) -> new Failure<>(problems);
        };
    }
}
