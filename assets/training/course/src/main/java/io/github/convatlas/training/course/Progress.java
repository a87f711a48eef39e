package io.github.convatlas.training.course;

/**
 * How far a training is.
 *
 * @param steps    done
 * @param seconds  of training so far
 * @param accuracy on the validation pictures
 */
public record Progress(int steps, double seconds, double accuracy) {
    /** Before the first step. */
    static final Progress NONE = new Progress(0, 0, 0);
}
