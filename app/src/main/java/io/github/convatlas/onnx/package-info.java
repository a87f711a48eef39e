/**
 * ONNX files: networks compiled into runnable graphs, and what both directions share. Tensor and node names are derived
 * from layer ids, so that whatever a runtime reports finds its layer.
 */
@NullMarked
package io.github.convatlas.onnx;

import org.jspecify.annotations.NullMarked;
