/** Smaller models from float ones: quantized to 8 bits, or with 16-bit floats. Pure rewriting of the graph, no natives. */
@NullMarked
package io.github.convatlas.onnx.quantize;

import org.jspecify.annotations.NullMarked;
