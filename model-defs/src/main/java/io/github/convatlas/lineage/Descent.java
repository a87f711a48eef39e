package io.github.convatlas.lineage;

import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.Source;

/**
 * One step from what was there before to a network.
 *
 * @param from   what it comes from
 * @param to     the reference of the network: {@code mobilenet-v2}
 * @param change what was changed, in a sentence
 * @param source the paper that says so; its table or section in {@link Source#table()}
 */
public record Descent(Origin from, String to, LocalizedText change, Source source) {
    /** Checks that both ends differ. */
    public Descent {
        if (to.isBlank() || from.equals(new Origin.Network(to))) {
            throw new IllegalArgumentException("a network descends from something else, found \"" + to + "\"");
        }
    }
}
