/**
 * Trains a network of the atlas and writes it as an ONNX model. The network that is trained is made from the same graph
 * that is drawn, counted and compiled, and its parameters are those of the compiled model.
 */
@NullMarked
package io.github.convatlas.training;

import org.jspecify.annotations.NullMarked;
