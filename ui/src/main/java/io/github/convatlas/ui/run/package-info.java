/** The Run view: pictures, what a model says about them, and how long it takes. */
@NullMarked
package io.github.convatlas.ui.run;

import org.jspecify.annotations.NullMarked;
