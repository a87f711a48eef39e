/** What all commands share: streams, the atlas, options, and how failures are said. */
@NullMarked
package io.github.convatlas.cli.session;

import org.jspecify.annotations.NullMarked;
