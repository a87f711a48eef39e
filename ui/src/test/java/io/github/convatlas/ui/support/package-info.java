/** What tests of the window share. */
@NullMarked
package io.github.convatlas.ui.support;

import org.jspecify.annotations.NullMarked;
