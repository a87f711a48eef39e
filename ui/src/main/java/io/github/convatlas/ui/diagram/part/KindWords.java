package io.github.convatlas.ui.diagram.part;

import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.ui.common.Texts;

import java.util.Locale;

/** Names the kinds of operations. */
public final class KindWords {
    private KindWords() {
    }

    /** The name of a kind in the language of the window. */
    public static String of(ColorRole kind, Texts texts) {
        return texts.get("diagram.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
