package io.github.convatlas.arrangement.share;

import io.github.convatlas.arrangement.ComparisonLook;
import io.github.convatlas.arrangement.ComparisonWord;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.LookText;
import io.github.convatlas.arrangement.share.SharedProblem.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads how to look at networks. A word that makes no sense is a problem, and the usual look holds.
 *
 * @param problems are added here
 */
record LookWords(List<SharedProblem> problems) {

    Look look(String overlay, boolean folded, String rule, ComparisonLook comparison) {
        return new Look(read(overlay, LookText::overlay, Look.USUAL.overlay()), folded,
                read(rule, LookText::rule, Look.USUAL.rule()), comparison);
    }

    ComparisonLook comparison(Stream<String> words) {
        ComparisonLook look = ComparisonLook.USUAL;
        for (String text : words.limit(ComparisonWord.values().length).toList()) {
            ComparisonLook before = look;
            look = read(text, word -> ComparisonWord.of(word).map(known -> known.in(before)), before);
        }
        return look;
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
