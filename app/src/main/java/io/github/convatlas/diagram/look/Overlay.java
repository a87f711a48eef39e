package io.github.convatlas.diagram.look;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.export.Figures;
import io.github.convatlas.export.OperationUnit;

import java.util.Locale;

/** What the color of a box tells. */
public enum Overlay {
    /** The kind of its operation. */
    KIND,
    /** Its MACs. */
    MACS,
    /** Its params. */
    PARAMS,
    /** The elements its convolutions write. */
    ACTIVATIONS,
    /** The time it took when it was measured, in ms. */
    TIME,
    /** What it computed in that time, in GMAC/s. */
    SPEED;

    private static final double MACS_A_MILLISECOND = 1e6;

    /** Whether it shows something that has to be measured. */
    public boolean isMeasured() {
        return this == TIME || this == SPEED;
    }

    /**
     * The number a box shows.
     *
     * @param cost         of its layers
     * @param milliseconds measured for its layers; 0 where nothing was measured
     */
    public double value(LayerCost cost, double milliseconds) {
        return switch (this) {
            case KIND -> 0;
            case MACS -> cost.macs();
            case PARAMS -> cost.params();
            case ACTIVATIONS -> cost.activations();
            case TIME -> milliseconds;
            case SPEED -> milliseconds > 0 ? cost.macs() / milliseconds / MACS_A_MILLISECOND : 0;
        };
    }

    /**
     * A number of this overlay as text, with its unit.
     *
     * @param value what {@link #value} yields
     * @param unit  how MACs are shown
     * @param words of the language
     */
    public String text(double value, OperationUnit unit, DiagramWords words) {
        return switch (this) {
            case KIND -> "";
            case MACS -> Figures.compactOperations(Math.round(value), unit);
            case PARAMS -> words.params(Math.round(value));
            case ACTIVATIONS -> words.fill("count.activations", Figures.compact(Math.round(value)));
            case TIME -> String.format(Locale.ROOT, value < 1 ? "%.3f ms" : "%.2f ms", value);
            case SPEED -> String.format(Locale.ROOT, value < 10 ? "%.2f G%s/s" : "%.1f G%s/s",
                    unit == OperationUnit.FLOPS ? 2 * value : value,
                    unit == OperationUnit.FLOPS ? "FLOP" : "MAC");
        };
    }
}
