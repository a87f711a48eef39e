/** Shows how the numbers of a part of a network were counted. */
@NullMarked
package io.github.convatlas.ui.common.counting;

import org.jspecify.annotations.NullMarked;
