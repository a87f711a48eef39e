package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.ui.run.engine.LiveModel;

/**
 * Another model that is asked about every picture as well.
 *
 * @param name  what people know it by
 * @param model answers; used by one thread at a time
 */
public record Adviser(String name, LiveModel model) {
}
