/** The details pane: what the network with the focus is and what it costs. */
@NullMarked
package io.github.convatlas.ui.details;

import org.jspecify.annotations.NullMarked;
