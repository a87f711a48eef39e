/** What every part of the window uses: background tasks, texts, messages, FXML. */
@NullMarked
package io.github.convatlas.ui.common;

import org.jspecify.annotations.NullMarked;
