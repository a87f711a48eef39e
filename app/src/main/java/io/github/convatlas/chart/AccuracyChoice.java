package io.github.convatlas.chart;

import io.github.convatlas.facts.FactSource;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.facts.Quantity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which published top-1 accuracy of a network a chart shows: one of a single run at the resolution the costs are computed at.
 * A paper's comes before an implementation's; a number that its source puts under special conditions, such as ten crops of
 * each picture, larger pictures or 8 bits, comes last: it does not belong to the MACs of one run.
 */
final class AccuracyChoice {
    private AccuracyChoice() {
    }

    /** The accuracy to show, if one is published. */
    static Optional<PublishedFact> of(List<PublishedFact> facts) {
        return facts.stream().filter(fact -> fact.quantity() == Quantity.TOP1)
                .min(Comparator.comparingInt(AccuracyChoice::rank));
    }

    private static int rank(PublishedFact fact) {
        if (!fact.isOfOneRun()) {
            return 2;
        }
        return fact.source().kind() == FactSource.Kind.PAPER ? 0 : 1;
    }
}
