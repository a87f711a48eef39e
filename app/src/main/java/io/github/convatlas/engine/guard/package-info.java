/**
 * Lets a process of its own open a stranger's file first, with a limit of time and memory: where ONNX Runtime crashes on it,
 * this process goes on.
 */
@NullMarked
package io.github.convatlas.engine.guard;

import org.jspecify.annotations.NullMarked;
