package io.github.convatlas.arrangement.share;

import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.LookText;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads how to look at networks. A word that makes no sense is a problem, and the usual look holds.
 *
 * @param problems are added here
 */
record LookWords(List<SharedProblem> problems) {

    Look look(String overlay, boolean folded, String rule) {
        return new Look(read(overlay, LookText::overlay, Look.USUAL.overlay()), folded,
                read(rule, LookText::rule, Look.USUAL.rule()));
    }

    private <T> T read(String word, Function<String, Optional<T>> meaning, T usual) {
        if (word.isEmpty()) {
            return usual;
        }
        Optional<T> found = meaning.apply(word);
        if (found.isEmpty()) {
            problems.add(SharedProblem.of(Kind.UNKNOWN_WORD, word));
        }
        return found.orElse(usual);
    }
}
