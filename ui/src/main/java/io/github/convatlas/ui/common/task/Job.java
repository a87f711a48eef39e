package io.github.convatlas.ui.common.task;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Background work with what follows it. Exactly one of the three handlers is called, on the FX thread.
 *
 * @param words     say what the status bar shows while it runs; empty for work too small to mention
 * @param work      what is done in the background
 * @param done      takes the result
 * @param failed    takes what went wrong; without it the error presenter does
 * @param cancelled runs when somebody cancelled it
 * @param <T>       what the work yields
 */
public record Job<T>(Supplier<String> words, Work<T> work, Consumer<? super T> done,
        Optional<Consumer<Throwable>> failed,
        Runnable cancelled) {

    /** Work that the status bar shows under this title. */
    public static <T> Job<T> of(String title, Work<T> work) {
        return named(() -> title, work);
    }

    /** Work that the status bar shows under a title that may change: with the language, or when the work pauses. */
    public static <T> Job<T> named(Supplier<String> words, Work<T> work) {
        return new Job<>(words, work, _ -> {
        }, Optional.empty(), () -> {
        });
    }

    /** Work too small to mention. */
    public static <T> Job<T> quiet(Work<T> work) {
        return of("", work);
    }

    /** What the status bar shows while it runs; empty for work too small to mention. */
    public String title() {
        return words.get();
    }

    /** The same job, whose result goes here. */
    public Job<T> whenDone(Consumer<? super T> handler) {
        return new Job<>(words, work, handler, failed, cancelled);
    }

    /** The same job, whose failure goes here instead of to the error presenter. */
    public Job<T> whenFailed(Consumer<Throwable> handler) {
        return new Job<>(words, work, done, Optional.of(handler), cancelled);
    }

    /** The same job, which tells this handler when it was cancelled. */
    public Job<T> whenCancelled(Runnable handler) {
        return new Job<>(words, work, done, failed, handler);
    }
}
