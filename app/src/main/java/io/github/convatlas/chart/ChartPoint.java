package io.github.convatlas.chart;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.facts.PublishedFact;
import io.github.convatlas.graph.NetworkIdentity;

import java.util.OptionalDouble;

/**
 * A network with what it computes and how often it is right.
 *
 * @param network    which, with which parameters
 * @param family     name of the family it is listed under
 * @param cost       what one run at batch 1 costs, computed
 * @param resolution longer side of the input it was computed at, in pixels
 * @param latency    milliseconds of a run at batch 1; nothing where it was not measured
 * @param accuracy   the published top-1 accuracy, with who printed it and where
 */
public record ChartPoint(NetworkIdentity network, String family, LayerCost cost, int resolution,
        OptionalDouble latency, PublishedFact accuracy) {
    /** The text that names the network: {@code mobilenet-v2@width=0.75}. */
    public String reference() {
        return network.reference();
    }

    /** The same point with a latency, in milliseconds. */
    ChartPoint measured(double milliseconds) {
        return new ChartPoint(network, family, cost, resolution, OptionalDouble.of(milliseconds), accuracy);
    }

    /** The published share of right first answers, in percent. */
    public double topOne() {
        return accuracy.printed().value().doubleValue();
    }
}
