/** What is known about an ONNX file, and what can be made of it. */
@NullMarked
package io.github.convatlas.ui.file;

import org.jspecify.annotations.NullMarked;
