package io.github.convatlas.chart;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.graph.NetworkIdentity;

/**
 * A network with what it computes and how often it is right.
 *
 * @param network    which, with which parameters
 * @param family     name of the family it is listed under
 * @param cost       what one run at batch 1 costs, computed
 * @param resolution longer side of the input it was computed at, in pixels
 * @param accuracy   the published top-1 accuracy, with who printed it and where
 */
public record ChartPoint(NetworkIdentity network, String family, LayerCost cost, int resolution,
        PublishedFact accuracy) {
    /** The text that names the network: {@code mobilenet-v2@width=0.75}. */
    public String reference() {
        return network.reference();
    }

    /** The published share of right first answers, in percent. */
    public double topOne() {
        return accuracy.printed().value().doubleValue();
    }
}
