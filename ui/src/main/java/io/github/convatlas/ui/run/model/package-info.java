/** Which model the Run view runs, and how far it is. */
@NullMarked
package io.github.convatlas.ui.run.model;

import org.jspecify.annotations.NullMarked;
