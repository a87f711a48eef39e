/**
 * Charts of published accuracy over computed costs, as values: what is shown, where it stands, and a display list that the
 * painters of diagrams paint. Nothing here paints.
 */
@NullMarked
package io.github.convatlas.chart;

import org.jspecify.annotations.NullMarked;
