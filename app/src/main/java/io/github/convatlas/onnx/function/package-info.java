/** Functions that an ONNX file defines for itself. */
@NullMarked
package io.github.convatlas.onnx.function;

import org.jspecify.annotations.NullMarked;
