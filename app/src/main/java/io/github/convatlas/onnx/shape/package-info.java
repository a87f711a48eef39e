/** The shapes of all tensors of an ONNX file, found by a runtime that is given no weights. */
@NullMarked
package io.github.convatlas.onnx.shape;

import org.jspecify.annotations.NullMarked;
