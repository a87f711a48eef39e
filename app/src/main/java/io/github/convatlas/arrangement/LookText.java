package io.github.convatlas.arrangement;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.CensusRule.Kernels;
import io.github.convatlas.analysis.CensusRule.Side;
import io.github.convatlas.diagram.look.Overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes how networks are looked at in words that a person can read: {@code macs}, {@code as-3x3,input}. */
public final class LookText {
    private static final String SHORTCUTS = "shortcuts";
    private static final String HEADS = "heads";

    private LookText() {
    }

    /** An overlay in one word. */
    public static String of(Overlay overlay) {
        return overlay.name().toLowerCase(Locale.ROOT);
    }

    /** The overlay of a word; nothing if there is none. */
    public static Optional<Overlay> overlay(String word) {
        return Stream.of(Overlay.values()).filter(overlay -> of(overlay).equals(word)).findFirst();
    }

    /** What a rule counts kernels as, in one word. */
    public static String of(Kernels kernels) {
        return switch (kernels) {
            case AS_3X3 -> "as-3x3";
            case AS_ONE -> "as-one";
        };
    }

    /** At which side a rule counts, in one word. */
    public static String of(Side side) {
        return switch (side) {
            case INPUT -> "input";
            case OUTPUT -> "output";
        };
    }

    /** A rule as words with commas between them: {@code as-3x3,input,shortcuts,heads}. */
    public static String of(CensusRule rule) {
        var words = new ArrayList<>(List.of(of(rule.kernels()), of(rule.side())));
        if (rule.shortcuts()) {
            words.add(SHORTCUTS);
        }
        if (rule.heads()) {
            words.add(HEADS);
        }
        return String.join(",", words);
    }

    /** The rule that {@link #of(CensusRule)} wrote; nothing where a word makes no sense. What is not said is as in the article. */
    public static Optional<CensusRule> rule(String text) {
        Set<String> words = Set.copyOf(List.of(text.split(",", 8)));
        Set<String> known = Set.of(of(Kernels.AS_3X3), of(Kernels.AS_ONE), of(Side.INPUT), of(Side.OUTPUT), SHORTCUTS,
                HEADS);
        if (!known.containsAll(words)) {
            return Optional.empty();
        }
        return Optional.of(new CensusRule(words.contains(of(Kernels.AS_ONE)) ? Kernels.AS_ONE : Kernels.AS_3X3,
                words.contains(of(Side.OUTPUT)) ? Side.OUTPUT : Side.INPUT, words.contains(SHORTCUTS),
                words.contains(HEADS)));
    }
}
