package io.github.convatlas.ui.common;

import java.util.Locale;

/** The languages of the window. */
public enum Language {
    /** English. */
    ENGLISH("EN", Locale.ENGLISH),
    /** Japanese. */
    JAPANESE("日本語", Locale.JAPANESE);

    private final String label;
    private final Locale locale;

    Language(String label, Locale locale) {
        this.label = label;
        this.locale = locale;
    }

    /** The short name of the language in itself. */
    public String label() {
        return label;
    }

    /** The locale whose texts are shown. */
    public Locale locale() {
        return locale;
    }

    /** The language for a user with this locale: Japanese for Japanese, English for everybody else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
    }
}
