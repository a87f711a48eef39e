package io.github.convatlas.spec;

import java.util.Locale;

/**
 * A short text in the languages of the atlas.
 *
 * @param english  in English
 * @param japanese in Japanese
 */
public record LocalizedText(String english, String japanese) {
    /** No text. */
    public static final LocalizedText NONE = new LocalizedText("", "");

    /** Both texts as one list; the other one where one is empty. */
    public LocalizedText and(LocalizedText next) {
        return new LocalizedText(joined(english, next.english, ", "), joined(japanese, next.japanese, "、"));
    }

    /** Both texts one after the other, as sentences; the other one where one is empty. */
    public LocalizedText then(LocalizedText next) {
        return new LocalizedText(joined(english, next.english, " "), joined(japanese, next.japanese, ""));
    }

    private static String joined(String first, String second, String comma) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + comma + second;
    }

    /** The text in the language of this locale; English where there is none. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") && !japanese.isEmpty() ? japanese : english;
    }
}
