package io.github.convatlas.chart;

import io.github.convatlas.analysis.LayerCost;

/** What accuracy is shown over; always computed, never copied from a paper. */
public enum ChartAxis {
    /** Multiply-adds of one run at batch 1, at the network's own input resolution. */
    MACS,
    /** Learned numbers. */
    PARAMS;

    /** The count of a network's cost that lies on this axis. */
    public long of(LayerCost cost) {
        return switch (this) {
            case MACS -> cost.macs();
            case PARAMS -> cost.params();
        };
    }
}
