/**
 * Pictures of simple drawings, made by code: what the embedded classifier is trained and judged with. Each is a pure
 * function of a seed and an index; nothing but Java's own rasterizer is used, and no font.
 */
@NullMarked
package io.github.convatlas.sketch;

import org.jspecify.annotations.NullMarked;
