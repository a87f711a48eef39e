package io.github.convatlas.engine;

/**
 * One answer of a classifier.
 *
 * @param index       of the class, counted from 0 as the model does
 * @param probability from 0 to 1; all classes together are 1
 */
public record Score(int index, double probability) {
}
