/** The classifier that comes with the program: its file, its model card, its sample pictures, and how it is judged. */
@NullMarked
package io.github.convatlas.demo;

import org.jspecify.annotations.NullMarked;
