/** What measurements are made of: which models, run how, and what their times say. */
@NullMarked
package io.github.convatlas.measure;

import org.jspecify.annotations.NullMarked;
