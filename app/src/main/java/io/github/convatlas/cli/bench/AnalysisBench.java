package io.github.convatlas.cli.bench;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/**
 * Measures what it takes to open and analyze networks, none of which is run: the spec is expanded, shapes are inferred, and
 * params, MACs, activations, the conv census and the block table are computed.
 *
 * @param atlas the networks
 * @param clock nanoseconds from any start
 */
public record AnalysisBench(Atlas atlas, LongSupplier clock) {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /**
     * What was measured.
     *
     * @param runs   how often the whole list was analyzed
     * @param all    one network after the other, on one thread, in ms
     * @param each   by network, in ms
     * @param layers how many layers all networks have together
     */
    public record Result(int runs, Quantiles all, SequencedMap<String, Quantiles> each, long layers) {
    }

    /**
     * Analyzes networks over and over.
     *
     * @param networks what to analyze
     * @param warmUps  passes through the list before anything counts, at least 0
     * @param runs     passes that count, at least 1
     * @return the times, or what is wrong with one of the networks
     */
    public Reading<Result> run(List<NetworkReference> networks, int warmUps, int runs) {
        var times = new LinkedHashMap<String, double[]>();
        networks.forEach(network -> times.put(network.toString(), new double[runs]));
        var sums = new double[runs];
        long layers = 0;
        for (int pass = -warmUps; pass < runs; pass++) {
            layers = 0;
            for (NetworkReference reference : networks) {
                long start = clock.getAsLong();
                switch (atlas.open(reference)) {
                    case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> layers += analyze(network);
                    case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> {
                        return new Reading.Failure<>(problems);
                    }
                }
                if (pass >= 0) {
                    double spent = (clock.getAsLong() - start) / NANOSECONDS_PER_MILLISECOND;
                    sums[pass] += spent;
                    of(times, reference)[pass] = spent;
                }
            }
        }
        var each = new LinkedHashMap<String, Quantiles>();
        times.forEach((network, spent) -> each.put(network, Quantiles.of(spent)));
        return new Reading.Success<>(new Result(runs, Quantiles.of(sums), each, layers));
    }

    private static double[] of(Map<String, double[]> times, NetworkReference reference) {
        return times.getOrDefault(reference.toString(), new double[0]);
    }

    /** The number of layers; every figure is computed and none is left for later. */
    private static long analyze(ShapedNetwork network) {
        NetworkCosts costs = NetworkCosts.of(network);
        ConvCensus census = ConvCensus.of(network, CensusRule.ARTICLE);
        BlockTable blocks = BlockTable.of(network);
        if (costs.total().params() < 0 || census.total() < 0 || blocks.rows().isEmpty()) {
            throw new IllegalStateException(network.identity().reference() + " has impossible figures");
        }
        return network.graph().nodes().size();
    }
}
