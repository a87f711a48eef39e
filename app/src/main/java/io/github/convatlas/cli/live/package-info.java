/** Commands over moving pictures. */
@NullMarked
package io.github.convatlas.cli.live;

import org.jspecify.annotations.NullMarked;
