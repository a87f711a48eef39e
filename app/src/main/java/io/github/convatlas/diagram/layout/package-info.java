/** Gives every row, layer and connection of networks its place. Pure functions; milliseconds for the networks of papers. */
@NullMarked
package io.github.convatlas.diagram.layout;

import org.jspecify.annotations.NullMarked;
