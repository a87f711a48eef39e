/** What belongs to the user: the per-user folder, the networks and files that were added. */
@NullMarked
package io.github.convatlas.library;

import org.jspecify.annotations.NullMarked;
