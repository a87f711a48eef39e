/** Commands about the classifier that comes with the program. */
@NullMarked
package io.github.convatlas.cli.demo;

import org.jspecify.annotations.NullMarked;
