/** What a user has arranged: networks, their parameters and order, and how they are looked at; with its history. */
@NullMarked
package io.github.convatlas.arrangement;

import org.jspecify.annotations.NullMarked;
