/**
 * Strict reading of JSON written by people: every value knows its file, line, column and path, and everything that is wrong
 * is collected as a {@link io.github.convatlas.json.Problem} instead of ending the reading at the first mistake.
 */
@NullMarked
package io.github.convatlas.json;

import org.jspecify.annotations.NullMarked;
