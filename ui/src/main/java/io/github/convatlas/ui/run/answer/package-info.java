/** What a model says about a picture, and how long it took. */
@NullMarked
package io.github.convatlas.ui.run.answer;

import org.jspecify.annotations.NullMarked;
