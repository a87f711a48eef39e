package io.github.convatlas.ui.facts.page;

import io.github.convatlas.lineage.Descent;

import java.util.Optional;

/**
 * What a network comes from, or what comes from it.
 *
 * @param descent   the step between both
 * @param title     of the other end
 * @param year      of the other end; 0 if it is not known
 * @param reference of the other end, if it is a network that opens
 * @param ratio     what the step did to the totals, if both ends open
 */
public record Relative(Descent descent, String title, int year, Optional<String> reference, Optional<Ratio> ratio) {
    /**
     * Totals after a step over those before it.
     *
     * @param params 0.5 for half of them
     * @param macs   0.5 for half of them
     */
    public record Ratio(double params, double macs) {
    }
}
