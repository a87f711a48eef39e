/** What was measured before: kept between starts, compared with what is measured now. */
@NullMarked
package io.github.convatlas.measure.history;

import org.jspecify.annotations.NullMarked;
