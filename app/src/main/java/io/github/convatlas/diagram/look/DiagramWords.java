package io.github.convatlas.diagram.look;

import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.export.Figures;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What is written on diagrams and in their legends, in one language. Labels of blocks and layers are the same in all. */
public final class DiagramWords {
    private final ResourceBundle bundle;

    /** The words of a language. */
    public DiagramWords(Locale language) {
        this.bundle = ResourceBundle.getBundle("io.github.convatlas.diagram.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A word. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** Words with their place filled; numbers come as text. */
    public String fill(String key, String value) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(new Object[]{value});
    }

    /** A number of params: {@code 3.50M params}. */
    public String params(long count) {
        return fill(count == 1 ? "count.param" : "count.params", Figures.compact(count));
    }

    /** The name of a kind of operation. */
    public String kind(ColorRole kind) {
        return get("kind." + kind.name());
    }

    /** How the labels of a kind of block are read; nothing for a block that somebody made. */
    public Optional<String> notation(String block) {
        String key = "block." + block;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
