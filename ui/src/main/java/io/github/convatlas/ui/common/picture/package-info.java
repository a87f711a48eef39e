/** Pictures become files. */
@NullMarked
package io.github.convatlas.ui.common.picture;

import org.jspecify.annotations.NullMarked;
