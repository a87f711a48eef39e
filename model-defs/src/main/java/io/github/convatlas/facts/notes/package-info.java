/** What articles about the networks of the atlas got wrong, and what is right. */
@NullMarked
package io.github.convatlas.facts.notes;

import org.jspecify.annotations.NullMarked;
