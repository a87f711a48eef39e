/** The atlas: the built-in networks and blocks, references to networks, and the published tables they are held against. */
@NullMarked
package io.github.convatlas.catalog;

import org.jspecify.annotations.NullMarked;
