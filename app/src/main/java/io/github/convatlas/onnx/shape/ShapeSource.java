package io.github.convatlas.onnx.shape;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;

/** Finds the shapes of all tensors of a file. */
public interface ShapeSource {
    /**
     * The shapes of a file.
     *
     * @param file open, and left open
     * @param side rows and columns of the picture, in pixels, where the file leaves them open
     * @return what is known, or one sentence why nothing is
     */
    Outcome<TensorShapes> shapes(OnnxFile file, int side);
}
