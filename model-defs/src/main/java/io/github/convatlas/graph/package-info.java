/**
 * A network as a graph of primitive layers, and its shapes: the values every analysis, diagram and compiler reads. A spec
 * and an imported file end in the same {@link io.github.convatlas.graph.ShapedNetwork}.
 */
@NullMarked
package io.github.convatlas.graph;

import org.jspecify.annotations.NullMarked;
