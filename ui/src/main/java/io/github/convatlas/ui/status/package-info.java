/** What the window says about itself: the bar at the bottom and the messages at the top. */
@NullMarked
package io.github.convatlas.ui.status;

import org.jspecify.annotations.NullMarked;
