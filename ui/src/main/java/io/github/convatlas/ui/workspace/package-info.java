/** What the views share: the networks that are shown, the library they come from, and how a view joins the window. */
@NullMarked
package io.github.convatlas.ui.workspace;

import org.jspecify.annotations.NullMarked;
