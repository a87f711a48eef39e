@NullMarked
package io.github.convatlas.ui.shell;

import org.jspecify.annotations.NullMarked;
