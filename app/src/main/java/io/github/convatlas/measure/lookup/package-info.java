/** The look-up table of latencies that NetAdapt and MnasNet's kind of search use: blocks measured alone, and summed. */
@NullMarked
package io.github.convatlas.measure.lookup;

import org.jspecify.annotations.NullMarked;
