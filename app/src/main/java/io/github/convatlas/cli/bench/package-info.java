/** Measured latencies, laid out for people and for programs. */
@NullMarked
package io.github.convatlas.cli.bench;

import org.jspecify.annotations.NullMarked;
