/** What went wrong, in the language of whoever reads it. */
@NullMarked
package io.github.convatlas.message;

import org.jspecify.annotations.NullMarked;
