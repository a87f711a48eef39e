@NullMarked
package io.github.convatlas.ui;

import org.jspecify.annotations.NullMarked;
