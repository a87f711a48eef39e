/** Opens ONNX files as networks: read, with their blocks found, and told which network of the atlas they are. */
@NullMarked
package io.github.convatlas.opening;

import org.jspecify.annotations.NullMarked;
