/** What the facts view tells about a network, as values. */
@NullMarked
package io.github.convatlas.ui.facts.page;

import org.jspecify.annotations.NullMarked;
