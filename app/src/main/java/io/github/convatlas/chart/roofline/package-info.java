/** The roofline: what layers achieve under the roofs of the machine. */
@NullMarked
package io.github.convatlas.chart.roofline;

import org.jspecify.annotations.NullMarked;
