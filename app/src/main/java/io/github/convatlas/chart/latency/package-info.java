/** Measured latency for charts. */
@NullMarked
package io.github.convatlas.chart.latency;

import org.jspecify.annotations.NullMarked;
