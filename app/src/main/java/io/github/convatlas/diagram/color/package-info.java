/** The colors of diagrams: roles, which know no colors, and palettes, which give each role its color. */
@NullMarked
package io.github.convatlas.diagram.color;

import org.jspecify.annotations.NullMarked;
