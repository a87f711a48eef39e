/** Charts of stacked bars: what networks cost at each resolution. */
@NullMarked
package io.github.convatlas.chart.bars;

import org.jspecify.annotations.NullMarked;
