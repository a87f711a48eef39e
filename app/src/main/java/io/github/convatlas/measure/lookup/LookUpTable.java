package io.github.convatlas.measure.lookup;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.graph.NetworkIdentity;

import java.util.List;

/**
 * The latency of blocks, each measured alone, and what their sums predict of networks.
 *
 * @param entries     every distinct piece of the networks, in the order they were met
 * @param predictions of the networks
 * @param machine     where
 * @param threads     that shared the work
 * @param runs        of each piece and network
 * @param disturbed   pieces and networks in whose rounds other programs were at work
 */
public record LookUpTable(List<Entry> entries, List<Prediction> predictions, Machine machine, int threads, int runs,
        int disturbed) {
    /** Copies the lists. */
    public LookUpTable {
        entries = List.copyOf(entries);
        predictions = List.copyOf(predictions);
    }

    /**
     * A piece with its latency.
     *
     * @param piece which
     * @param ms    its latency in ms
     * @param macs  its multiply-adds
     * @param uses  how often it occurs in the networks
     */
    public record Entry(Piece piece, Quantiles ms, long macs, int uses) {
    }

    /**
     * A network, predicted and measured.
     *
     * @param network   which
     * @param pieces    it consists of
     * @param predicted sum of the medians of its pieces, in ms
     * @param measured  its own latency in ms
     */
    public record Prediction(NetworkIdentity network, int pieces, double predicted, Quantiles measured) {
        /** How much more than measured was predicted, as a share: 0.05 is 5 % too much. */
        public double error() {
            return predicted / measured.median() - 1;
        }
    }
}
