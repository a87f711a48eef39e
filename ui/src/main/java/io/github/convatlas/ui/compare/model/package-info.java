/** What the compare view shows, and what is done in it: without nodes, for any thread where it says so. */
@NullMarked
package io.github.convatlas.ui.compare.model;

import org.jspecify.annotations.NullMarked;
