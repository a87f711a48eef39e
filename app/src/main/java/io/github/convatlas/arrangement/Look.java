package io.github.convatlas.arrangement;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.diagram.look.Overlay;

/**
 * How the networks of an arrangement are looked at.
 *
 * @param overlay    what the color of a box tells
 * @param folded     whether equal blocks that follow each other are one box
 * @param rule       how the conv census counts
 * @param comparison how they are looked at beside each other
 */
public record Look(Overlay overlay, boolean folded, CensusRule rule, ComparisonLook comparison) {
    /** Kinds in color, repeats folded, the article's rule. */
    public static final Look USUAL = new Look(Overlay.KIND, true, CensusRule.ARTICLE, ComparisonLook.USUAL);
}
