package io.github.convatlas.ui.command;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds texts that contain the letters of a query in their order: "mv3l" finds "MobileNetV3-Large". Words are matched
 * each on its own, in any order. Wide and narrow forms of letters, and upper and lower case, are the same.
 */
public final class FuzzyMatch {
    private static final int RUN = 3;
    private static final int WORD_START = 4;
    private static final int BEGINNING = 6;

    private FuzzyMatch() {
    }

    /**
     * How well a text matches.
     *
     * @param query what was typed
     * @param text  what is searched
     * @return a score, the higher the better; nothing if it does not match; 0 for an empty query
     */
    public static OptionalInt score(String query, String text) {
        String haystack = plain(text);
        int sum = 0;
        for (String word : plain(query).strip().split("\\s+", -1)) {
            OptionalInt score = word.isEmpty() ? OptionalInt.of(0) : scoreWord(word, haystack);
            if (score.isEmpty()) {
                return score;
            }
            sum += score.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    /**
     * Those of the items that match, best first; equal ones stay in their order.
     *
     * @param query what was typed
     * @param items what is searched
     * @param text  the text of an item
     */
    public static <T> List<T> filter(String query, List<T> items, Function<? super T, String> text) {
        record Scored<T>(T item, int score) {
        }
        return items.stream().map(item -> new Scored<>(item, score(query, text.apply(item)).orElse(Integer.MIN_VALUE)))
                .filter(scored -> scored.score() != Integer.MIN_VALUE)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> scored.score()).reversed()).map(Scored::item)
                .toList();
    }

    private static OptionalInt scoreWord(String word, String text) {
        int whole = text.indexOf(word);
        if (whole >= 0) {
            int start = startsWord(text, whole) ? WORD_START * word.length() : 0;
            return OptionalInt.of(RUN * word.length() * 2 + start + (whole == 0 ? BEGINNING : 0));
        }
        return scoreLetters(word, text);
    }

    private static OptionalInt scoreLetters(String word, String text) {
        int score = 0;
        int previous = -1;
        for (int index = 0; index < word.length(); index++) {
            int found = text.indexOf(word.charAt(index), previous + 1);
            if (found < 0) {
                return OptionalInt.empty();
            }
            score += found == previous + 1 && previous >= 0 ? RUN : 0;
            score += startsWord(text, found) ? WORD_START : 0;
            previous = found;
        }
        return OptionalInt.of(score - (previous - word.length()) / 4);
    }

    private static boolean startsWord(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
