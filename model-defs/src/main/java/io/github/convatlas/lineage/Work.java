package io.github.convatlas.lineage;

import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.Source;

/**
 * A published idea that networks of the atlas build on, but that is no network of the atlas itself.
 *
 * @param id     short name in the data: {@code senet}
 * @param title  name as people know it
 * @param year   when it was published
 * @param source where
 * @param idea   what it is, in a sentence
 */
public record Work(String id, String title, int year, Source source, LocalizedText idea) {
    /** Checks that it has a name. */
    public Work {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a work needs an id");
        }
    }
}
