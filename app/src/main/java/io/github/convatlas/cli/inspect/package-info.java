/** Looking into ONNX files. */
@NullMarked
package io.github.convatlas.cli.inspect;

import org.jspecify.annotations.NullMarked;
