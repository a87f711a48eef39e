package io.github.convatlas.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a published number measures. */
public enum Quantity {
    /** Learned numbers of the network. */
    PARAMS("params", Unit.COUNT),
    /** Multiply-adds of one run at batch 1; papers print them as MACs, MAdds, Mult-Adds or FLOPs. */
    MACS("macs", Unit.COUNT),
    /** Share of ImageNet's validation pictures whose label is the first answer. */
    TOP1("top1", Unit.PERCENT),
    /** Share of ImageNet's validation pictures whose label is among the first five answers. */
    TOP5("top5", Unit.PERCENT),
    /** Time of one run on a device. */
    LATENCY("latency", Unit.MILLISECONDS),
    /** Mean average precision of a detector. */
    MEAN_AVERAGE_PRECISION("map", Unit.PERCENT),
    /** Mean intersection over union of a segmentation. */
    MEAN_IOU("miou", Unit.PERCENT);

    private final String dataName;
    private final Unit unit;

    Quantity(String dataName, Unit unit) {
        this.dataName = dataName;
        this.unit = unit;
    }

    /** What the value of a quantity is given in. */
    public enum Unit {
        /** A number of things. */
        COUNT(""),
        /** Of a hundred. */
        PERCENT("%"),
        /** Thousandths of a second. */
        MILLISECONDS("ms");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** What stands behind a value; empty for a count. */
        public String symbol() {
            return symbol;
        }
    }

    /** The name in the data and in JSON: {@code top1}. */
    public String dataName() {
        return dataName;
    }

    /** What values are given in. */
    public Unit unit() {
        return unit;
    }

    /** Whether the layers of a network tell this quantity, so that a published value can be checked. */
    public boolean isComputed() {
        return this == PARAMS || this == MACS;
    }

    /** The quantity of this name in the data, if there is one. */
    public static Optional<Quantity> ofDataName(String name) {
        return Arrays.stream(values()).filter(quantity -> quantity.dataName.equals(name)).findFirst();
    }

    /** Every name in the data. */
    public static List<String> dataNames() {
        return Arrays.stream(values()).map(Quantity::dataName).toList();
    }
}
