/** The command {@code models}: pretrained models listed, fetched, added and removed. */
@NullMarked
package io.github.convatlas.cli.models;

import org.jspecify.annotations.NullMarked;
