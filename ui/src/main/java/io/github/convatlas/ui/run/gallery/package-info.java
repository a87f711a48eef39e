/** The pictures of the Run view: found, decoded, walked through and classified one after the other. */
@NullMarked
package io.github.convatlas.ui.run.gallery;

import org.jspecify.annotations.NullMarked;
