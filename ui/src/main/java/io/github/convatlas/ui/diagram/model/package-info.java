/** What diagrams show and what the user does with them, without a toolkit's nodes. */
@NullMarked
package io.github.convatlas.ui.diagram.model;

import org.jspecify.annotations.NullMarked;
