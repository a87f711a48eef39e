/** Latency on this machine: of whole models, measured in alternating rounds, and of their layers. */
@NullMarked
package io.github.convatlas.engine.latency;

import org.jspecify.annotations.NullMarked;
