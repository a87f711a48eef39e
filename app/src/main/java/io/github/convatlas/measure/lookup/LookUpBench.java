package io.github.convatlas.measure.lookup;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures the blocks of networks one by one, each as a model of its own, and the networks themselves, all in turns: the
 * look-up table of NetAdapt (arXiv:1804.03230), which predicts the latency of a network as the sum of its layers'.
 */
public final class LookUpBench {
    private static final long SEED = 0;
    private final LatencyBench bench;
    private final OnnxCompiler compiler;

    /**
     * A bench.
     *
     * @param bench    measures
     * @param compiler makes models of pieces
     */
    public LookUpBench(LatencyBench bench, OnnxCompiler compiler) {
        this.bench = bench;
        this.compiler = compiler;
    }

    /**
     * Measures.
     *
     * @param networks at least one
     * @param settings how
     * @param progress told after each round of each piece
     * @return the table; refused where it was cancelled or a piece cannot be made or measured
     */
    public Outcome<LookUpTable> run(List<ShapedNetwork> networks, BenchSettings settings, Progress progress) {
        return networks.stream().map(LookUpBench::obstacle).flatMap(Optional::stream).findFirst()
                .<Outcome<LookUpTable>>map(Outcome.Refused::new).orElseGet(() -> measure(networks, settings, progress));
    }

    /** Why a network cannot be taken apart: of operators that only its file knows, no model can be made. */
    private static Optional<String> obstacle(ShapedNetwork network) {
        return network.graph().nodes().values().stream().map(GraphNode::layer).filter(Layer.Foreign.class::isInstance)
                .map(Layer.Foreign.class::cast).findFirst()
                .map(foreign -> network.identity().displayName()
                        + " cannot be measured block by block: no model can be "
                        + "made of its operator " + foreign.operator()
                        + " alone. Close it to measure the blocks of the others.");
    }

    private Outcome<LookUpTable> measure(List<ShapedNetwork> networks, BenchSettings settings, Progress progress) {
        Map<ShapedNetwork, List<Piece>> pieces = networks.stream()
                .collect(Collectors.toMap(Function.identity(), Pieces::of, (one, _) -> one, LinkedHashMap::new));
        Map<Piece, Integer> uses = new LinkedHashMap<>();
        pieces.values().forEach(list -> list.forEach(piece -> uses.merge(piece, 1, Integer::sum)));
        List<BenchSubject> subjects = new ArrayList<>();
        uses.keySet().forEach(piece -> subjects.add(subject(piece.label() + " #" + subjects.size(), piece.network())));
        pieces.keySet().forEach(network -> subjects.add(subject(network.identity().reference(), network)));
        return bench.run(subjects, settings, progress).then(report -> report.failures().isEmpty()
                ? new Outcome.Success<>(table(report, pieces, uses))
                : new Outcome.Refused<>(report.failures().getFirst().reason()));
    }

    private BenchSubject subject(String name, ShapedNetwork network) {
        return new BenchSubject(name, new ModelSource.Compiled(compiler.compile(network, SEED)),
                OptionalLong.of(NetworkCosts.of(network).total().macs()));
    }

    private static LookUpTable table(BenchReport report, Map<ShapedNetwork, List<Piece>> pieces,
            Map<Piece, Integer> uses) {
        Map<Piece, LatencyResult> times = new LinkedHashMap<>();
        int place = 0;
        for (Piece piece : uses.keySet()) {
            times.put(piece, report.results().get(place++));
        }
        List<LookUpTable.Prediction> predictions = new ArrayList<>();
        for (Map.Entry<ShapedNetwork, List<Piece>> network : pieces.entrySet()) {
            double predicted = network.getValue().stream().map(times::get).filter(result -> result != null)
                    .mapToDouble(result -> result.ms().median()).sum();
            predictions.add(new LookUpTable.Prediction(network.getKey().identity(), network.getValue().size(),
                    predicted, report.results().get(place++).ms()));
        }
        List<LookUpTable.Entry> entries = times.entrySet().stream()
                .map(entry -> new LookUpTable.Entry(entry.getKey(), entry.getValue().ms(),
                        entry.getValue().macs().orElse(0), uses.getOrDefault(entry.getKey(), 0)))
                .toList();
        int disturbed = (int) report.results().stream().filter(result -> result.disturbedRounds() > 0).count();
        return new LookUpTable(entries, predictions, report.machine(), report.settings().threads(),
                report.settings().runs(), disturbed);
    }
}
