package io.github.convatlas.chart;

/** What accuracy is shown over; computed or measured, never copied from a paper. */
public enum ChartAxis {
    /** Multiply-adds of one run at batch 1, at the network's own input resolution. */
    MACS,
    /** Learned numbers. */
    PARAMS,
    /** Milliseconds of one run at batch 1, measured. */
    LATENCY
}
