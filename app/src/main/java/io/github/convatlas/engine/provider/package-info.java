/** What ONNX Runtime can compute on. */
@NullMarked
package io.github.convatlas.engine.provider;

import org.jspecify.annotations.NullMarked;
