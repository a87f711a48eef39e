/** The charts of the compare view: stacked bars by resolution, and accuracy over costs. */
@NullMarked
package io.github.convatlas.ui.compare.chart;

import org.jspecify.annotations.NullMarked;
