/** How fast the machine computes and moves numbers at best: the roofs over what layers achieve. */
@NullMarked
package io.github.convatlas.measure.roof;

import org.jspecify.annotations.NullMarked;
