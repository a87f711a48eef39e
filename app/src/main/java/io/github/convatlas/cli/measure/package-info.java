/** The subcommands that measure: latency of networks, layers and blocks, roofs, overhead, and what was measured before. */
@NullMarked
package io.github.convatlas.cli.measure;

import org.jspecify.annotations.NullMarked;
