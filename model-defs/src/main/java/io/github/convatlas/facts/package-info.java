/**
 * What papers and implementations print about networks, held against what the layers come to: published facts with their
 * sources, the conventions by which tools count, and what articles got wrong.
 */
@NullMarked
package io.github.convatlas.facts;

import org.jspecify.annotations.NullMarked;
