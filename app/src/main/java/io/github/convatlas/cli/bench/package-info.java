/** How fast this program itself is: analysis, diagrams, opening of files. */
@NullMarked
package io.github.convatlas.cli.bench;

import org.jspecify.annotations.NullMarked;
