package io.github.convatlas.capture;

import io.github.convatlas.image.Picture;

/**
 * One of the moving pictures.
 *
 * @param picture      the pixels
 * @param number       from 1, frames that nobody took included
 * @param grabbedNanos when its data had arrived, in the time of {@link System#nanoTime()}
 */
public record Frame(Picture picture, long number, long grabbedNanos) {
}
