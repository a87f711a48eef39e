/**
 * Turns the graph of an ONNX file into layers: spellings of exporters become the one layer they mean, quantization and
 * changes of layout disappear, and operators without a layer of their own stay under their names.
 */
@NullMarked
package io.github.convatlas.onnx.importer;

import org.jspecify.annotations.NullMarked;
