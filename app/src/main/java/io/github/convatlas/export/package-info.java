/** What leaves the program for people and for other tools: figures as text, tables in files. */
@NullMarked
package io.github.convatlas.export;

import org.jspecify.annotations.NullMarked;
