package io.github.convatlas.export.sheet;

import io.github.convatlas.compare.Metric;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The headings and captions of tables in one language. */
final class Words {
    private final ResourceBundle bundle;
    private final Locale language;

    Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("io.github.convatlas.export.sheet.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** A sentence with its places filled; numbers come as text. */
    String fill(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    String metric(Metric metric) {
        return get("metric." + metric.name());
    }
}
