/** What the Run view asks of the engine, small enough to be played by a test. */
@NullMarked
package io.github.convatlas.ui.run.engine;

import org.jspecify.annotations.NullMarked;
