package io.github.convatlas.ui.shell;

import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.engine.latency.Setup;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.measure.sweep.VariantFacts;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.measure.model.Meter;
import io.github.convatlas.ui.measure.model.SweepReport;
import io.github.convatlas.ui.workspace.NetworkOpener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Measures nothing: every multiply-add takes the same time, and the first of several models waits for a sign. */
final class FakeMeter implements Meter {
    private static final Machine MACHINE = new Machine("Test CPU", 2, 1, "os", "java", "1.29.0", "CPU");
    final CountDownLatch mayEnd = new CountDownLatch(1);
    private final NetworkOpener library;

    FakeMeter(NetworkOpener library) {
        this.library = library;
    }

    @Override
    public Outcome<SweepReport> measure(Sweep sweep, BenchSettings settings, Progress progress, Listener listener)
            throws InterruptedException {
        List<BenchSubject> subjects = new ArrayList<>();
        Map<String, ShapedNetwork> networks = new LinkedHashMap<>();
        List<BenchReport.Failure> failures = new ArrayList<>();
        for (String reference : sweep.references()) {
            switch (open(reference)) {
                case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> {
                    networks.put(network.identity().reference(), network);
                    sweep.setups().forEach(setup -> subjects
                            .add(BenchSubject.of(new OnnxCompiler("test").compile(network, 0)).with(setup)));
                }
                case Reading.Failure<ShapedNetwork> failure ->
                    failures.add(new BenchReport.Failure(reference, failure.problems().getFirst().message()));
            }
        }
        listener.prepared(subjects);
        List<LatencyResult> results = subjects.stream().map(subject -> result(subject, networks)).toList();
        results.forEach(listener::grows);
        mayEnd.await();
        return progress.isCancelled()
                ? new Outcome.Refused<>("cancelled")
                : new Outcome.Success<>(new SweepReport(new BenchReport(MACHINE, settings, results, failures),
                        VariantFacts.NONE, networks));
    }

    private Reading<ShapedNetwork> open(String reference) throws InterruptedException {
        try {
            return library.open(LibraryReference.parse(reference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LatencyResult result(BenchSubject subject, Map<String, ShapedNetwork> networks) {
        Setup setup = subject.setup().orElseThrow();
        double ms = subject.macs().orElse(0) / 50e6 / setup.threads();
        var layers = new LinkedHashMap<LayerId, Double>();
        Optional.ofNullable(networks.get(subject.id())).ifPresent(network -> network.graph().nodes().forEach((id,
                node) -> {
            if (node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Linear) {
                layers.put(id, 0.1);
            }
        }));
        return new LatencyResult(subject.id(), subject.macs(), 50, new Quantiles(0.9 * ms, 0.95 * ms, ms, 1.2 * ms), 0,
                Optional.of(new LayerProfile(layers, new LinkedHashMap<>(), 0.2, 0)), setup, 0);
    }

    @Override
    public Outcome<Roofs> roofs(int threads, Progress progress) {
        return new Outcome.Success<>(new Roofs(60, 12, 40, threads, MACHINE));
    }

    @Override
    public Outcome<LookUpTable> blocks(List<ShapedNetwork> networks, BenchSettings settings, Progress progress) {
        return new Outcome.Success<>(new LookUpTable(List.of(), networks.stream().map(
                network -> new LookUpTable.Prediction(network.identity(), 3, 11, new Quantiles(9, 9.5, 10, 10.5)))
                .toList(), MACHINE, 1, 50, 0));
    }

    @Override
    public Outcome<List<ProviderOffer>> providers() {
        return new Outcome.Success<>(List.of(new ProviderOffer(Provider.CPU, Optional.empty()),
                new ProviderOffer(Provider.XNNPACK, Optional.of("This build comes without XNNPACK."))));
    }
}
