/** Which models are measured in which way: networks, resolutions, widths, threads, providers and numbers, all combined. */
@NullMarked
package io.github.convatlas.measure.sweep;

import org.jspecify.annotations.NullMarked;
