/** Copying and saving of tables, the same in every view. */
@NullMarked
package io.github.convatlas.ui.common.table;

import org.jspecify.annotations.NullMarked;
