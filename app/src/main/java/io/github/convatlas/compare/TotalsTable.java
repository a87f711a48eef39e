package io.github.convatlas.compare;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The totals of several networks side by side, each against the first one.
 *
 * @param networks the columns
 * @param rows     one a metric
 * @param uncounted what the totals of each network leave out
 */
public record TotalsTable(List<NetworkIdentity> networks, List<Row> rows, List<Uncounted> uncounted) {
    /** Copies the lists. */
    public TotalsTable {
        networks = List.copyOf(networks);
        rows = List.copyOf(rows);
        uncounted = List.copyOf(uncounted);
    }

    /**
     * One metric.
     *
     * @param metric  which
     * @param entries one a network
     */
    public record Row(Metric metric, List<Entry> entries) {
        /** Copies the list. */
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The value of one network.
     *
     * @param value itself
     * @param delta what it has more than the first network; negative for less
     * @param ratio value over that of the first network; nothing where that is 0
     */
    public record Entry(long value, long delta, OptionalDouble ratio) {
        static Entry against(long first, long value) {
            return new Entry(value, Math.subtractExact(value, first),
                    first == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) value / first));
        }
    }

    /** These networks in this order. */
    public static TotalsTable of(List<ShapedNetwork> networks) {
        List<LayerCost> totals = networks.stream().map(network -> NetworkCosts.of(network).total()).toList();
        List<Row> rows = Arrays.stream(Metric.values()).map(metric -> row(metric, networks, totals)).toList();
        return new TotalsTable(networks.stream().map(ShapedNetwork::identity).toList(), rows,
                networks.stream().map(Uncounted::of).toList());
    }

    private static Row row(Metric metric, List<ShapedNetwork> networks, List<LayerCost> totals) {
        long[] values = IntStream.range(0, networks.size())
                .mapToLong(i -> metric.of(networks.get(i), totals.get(i))).toArray();
        return new Row(metric, Arrays.stream(values).mapToObj(value -> Entry.against(values[0], value)).toList());
    }
}
