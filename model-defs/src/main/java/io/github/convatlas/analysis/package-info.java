/** What can be said of a network without running it: params, MACs, activations, the conv census and the block table. */
@NullMarked
package io.github.convatlas.analysis;

import org.jspecify.annotations.NullMarked;
