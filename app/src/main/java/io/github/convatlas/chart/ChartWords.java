package io.github.convatlas.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The titles and notes of charts in one language. */
public final class ChartWords {
    private final ResourceBundle bundle;

    /** The words of a language. */
    public ChartWords(Locale language) {
        this.bundle = ResourceBundle.getBundle("io.github.convatlas.chart.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A sentence with its places filled; numbers come as text. */
    public String fill(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
