/** Tables as text: one neutral value, written for people, for spreadsheets, for documents and for programs. */
@NullMarked
package io.github.convatlas.export.table;

import org.jspecify.annotations.NullMarked;
