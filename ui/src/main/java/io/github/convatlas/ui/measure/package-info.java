/** The measure view: latency of any networks, their layers under the roofs of the machine, and what was measured before. */
@NullMarked
package io.github.convatlas.ui.measure;

import org.jspecify.annotations.NullMarked;
