package io.github.convatlas.onnx;

import java.nio.FloatBuffer;

/**
 * Where the values of a network's parameters come from. The same source gives the same values each time it is asked.
 */
public interface WeightSource {
    /** What kind of values these are. */
    Provenance provenance();

    /**
     * Writes the values of one parameter.
     *
     * @param parameter which
     * @param target    room for exactly its elements; its position is moved to its end
     */
    void fill(Parameter parameter, FloatBuffer target);
}
