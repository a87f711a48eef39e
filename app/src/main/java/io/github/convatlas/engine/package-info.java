/**
 * ONNX Runtime at work: sessions, classification of pictures, and latency on this machine. Natives are loaded when
 * first needed; everything that holds them is closed by whoever opened it.
 */
@NullMarked
package io.github.convatlas.engine;

import org.jspecify.annotations.NullMarked;
