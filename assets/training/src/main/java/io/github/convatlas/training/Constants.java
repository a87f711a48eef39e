package io.github.convatlas.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers in formulas as arrays that live as long as the network. The framework wraps a plain number in the memory of a
 * Java buffer that may be gone before the gradient is computed from it, which then is not finite now and then.
 */
final class Constants {
    private final NDManager manager;
    private final Map<Double, NDArray> arrays = new HashMap<>();

    Constants(NDManager manager) {
        this.manager = manager;
    }

    /** The number as an array. */
    NDArray of(double value) {
        return arrays.computeIfAbsent(value, number -> manager.create(number.floatValue()));
    }
}
