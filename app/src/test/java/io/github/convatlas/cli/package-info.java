@NullMarked
package io.github.convatlas.cli;

import org.jspecify.annotations.NullMarked;
