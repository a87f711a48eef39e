package io.github.convatlas.ui.workspace;

import io.github.convatlas.arrangement.ComparisonWord;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.LookText;
import io.github.convatlas.diagram.look.Overlay;

import java.util.Map;

/** Remembers from one start to the next how networks are looked at. */
final class RememberedLook {
    private static final String OVERLAY = "diagram.overlay";
    private static final String FOLDED = "diagram.folded";
    private static final String RULE = "compare.rule";
    private static final String COMPARISON = "compare.look";
    private static final String NO = "no";

    private RememberedLook() {
    }

    /** What was remembered. */
    static Look of(Map<String, String> notes) {
        Overlay overlay = LookText.overlay(notes.getOrDefault(OVERLAY, "")).orElse(Look.USUAL.overlay());
        return new Look(overlay, !notes.getOrDefault(FOLDED, "").equals(NO),
                LookText.rule(notes.getOrDefault(RULE, "")).orElse(Look.USUAL.rule()),
                ComparisonWord.look(notes.getOrDefault(COMPARISON, "")));
    }

    /** Writes a look down. */
    static void keep(Map<String, String> notes, Look look) {
        notes.put(OVERLAY, LookText.of(look.overlay()));
        notes.put(FOLDED, look.folded() ? "yes" : NO);
        notes.put(RULE, LookText.of(look.rule()));
        notes.put(COMPARISON, ComparisonWord.text(look.comparison()));
    }
}
