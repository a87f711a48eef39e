package io.github.convatlas.arrangement;

import io.github.convatlas.chart.ChartAxis;

/**
 * How the charts of a comparison are looked at.
 *
 * @param axis   what accuracy is shown over
 * @param linear whether equal distances are equal differences; otherwise they are equal ratios
 * @param arrows whether arrows lead from networks to those that came from them
 * @param atlas  whether the whole atlas stands behind what is compared
 * @param shares whether bars show shares of each network rather than its total
 */
public record ChartLook(ChartAxis axis, boolean linear, boolean arrows, boolean atlas, boolean shares) {
    /** MACs on a logarithmic axis, with the lineage and the atlas behind; bars show totals. */
    public static final ChartLook USUAL = new ChartLook(ChartAxis.MACS, false, true, true, false);

    /** The same over something else. */
    public ChartLook over(ChartAxis other) {
        return new ChartLook(other, linear, arrows, atlas, shares);
    }
}
