/** What a diagram says about a network before anything has a place: its rows, their labels, marks and figures. */
@NullMarked
package io.github.convatlas.diagram.outline;

import org.jspecify.annotations.NullMarked;
