/**
 * Looks into .onnx files of any origin, within bounded memory and before a runtime sees them: what they are, what they
 * contain, and what would keep them from running.
 */
@NullMarked
package io.github.convatlas.onnx.inspect;

import org.jspecify.annotations.NullMarked;
