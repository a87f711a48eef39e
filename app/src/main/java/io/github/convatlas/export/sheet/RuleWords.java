package io.github.convatlas.export.sheet;

import io.github.convatlas.analysis.CensusRule;

import java.util.Locale;

/** How the conv census counts, in words: the caption of its tables. */
public final class RuleWords {
    private RuleWords() {
    }

    /**
     * The caption of a table that was counted by a rule.
     *
     * @param rule     how it was counted
     * @param language of the caption
     */
    public static String of(CensusRule rule, Locale language) {
        var words = new Words(language);
        String caption = words.fill("counts.rule", words.get("counts.rule." + rule.side()),
                words.get("counts.rule." + rule.kernels()), words.get("counts.rule." + besides(rule)));
        return rule.equals(CensusRule.ARTICLE) ? words.fill("counts.rule.article", caption) : caption;
    }

    private static String besides(CensusRule rule) {
        if (rule.shortcuts()) {
            return rule.heads() ? "both" : "shortcuts";
        }
        return rule.heads() ? "heads" : "neither";
    }
}
