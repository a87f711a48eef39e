package io.github.convatlas.ui.measure.model;

import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.engine.provider.ProviderOffer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.measure.lookup.LookUpBench;
import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.roof.RoofMeter;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.measure.sweep.Subjects;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.FileSubject;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.workspace.LibraryModel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures with ONNX Runtime on this machine; networks of the atlas with random weights, files as they are.
 *
 * @param engine  shared by all that measures
 * @param library opens networks
 * @param version of this program, for the models it compiles
 * @param files   makes what is measured of files
 */
public record MachineMeter(Engine engine, LibraryModel library, String version, FileSubject files) implements Meter {
    private static final int ROOF_RUNS = 120;

    @Override
    public Outcome<SweepReport> measure(Sweep sweep, BenchSettings settings, Progress progress, Listener listener)
            throws InterruptedException {
        var subjects = new Subjects(engine, version);
        Map<String, ShapedNetwork> compiled = new HashMap<>();
        for (String network : sweep.networks()) {
            switch (LibraryReference.parse(network)) {
                case LibraryReference.OnnxFile file -> open(subjects, compiled, file, sweep, progress);
                case LibraryReference.Spec _ ->
                    open(subjects, compiled, new Sweep(List.of(network), sweep.resolutions(), sweep.widths(),
                            sweep.threads(), sweep.providers(), sweep.precisions()), progress);
            }
        }
        listener.prepared(subjects.subjects());
        return new LatencyBench(engine, LoadMeter.ofThisMachine())
                .run(subjects.subjects(), settings, new Told(progress), listener::grows).map(report -> {
                    List<BenchReport.Failure> failures = new ArrayList<>(subjects.failures());
                    failures.addAll(report.failures());
                    return new SweepReport(new BenchReport(report.machine(), report.settings(), report.results(),
                            failures), subjects.variants(), compiled);
                });
    }

    private void open(Subjects subjects, Map<String, ShapedNetwork> compiled, Sweep sweep, Progress progress)
            throws InterruptedException {
        for (String reference : sweep.references()) {
            progress.message(reference);
            switch (opened(reference)) {
                case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> {
                    compiled.put(network.identity().reference(), network);
                    subjects.add(network, sweep.setups(), new Told(progress));
                }
                case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> subjects.fail(reference,
                        problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
            }
        }
    }

    private Reading<ShapedNetwork> opened(String reference) throws InterruptedException {
        try {
            return library.open(LibraryReference.parse(reference));
        } catch (IOException e) {
            return new Reading.Failure<>(List.of(new Problem(Place.of(reference),
                    FileProblem.sentence(e))));
        }
    }

    /** A file has its own resolution unless it leaves it open. */
    private void open(Subjects subjects, Map<String, ShapedNetwork> networks, LibraryReference.OnnxFile file,
            Sweep sweep, Progress progress) throws InterruptedException {
        progress.message(file.name());
        int side = file.side().orElse(OnnxOpening.USUAL_SIDE);
        Outcome<BenchSubject> subject = switch (read(file)) {
            case Reading.Success<OpenedFile>(OpenedFile opened) -> {
                networks.put(file.text(), opened.network());
                yield files.of(file.text(), opened, side);
            }
            case Reading.Failure<OpenedFile> _ -> OnnxInspector.ofThisMachine().inspect(file.path())
                    .then(found -> files.of(file.text(), found, side));
        };
        switch (subject) {
            case Outcome.Success<BenchSubject>(BenchSubject made) -> subjects.add(made,
                    sweep.setups().stream().map(setup -> setup.withSide(side)).toList(), new Told(progress));
            case Outcome.Refused<BenchSubject>(String reason) -> subjects.fail(file.text(), reason);
        }
    }

    private Reading<OpenedFile> read(LibraryReference.OnnxFile file) throws InterruptedException {
        try {
            return library.openFile(file);
        } catch (IOException e) {
            return new Reading.Failure<>(List.of(new Problem(Place.of(file.name()), FileProblem.sentence(e))));
        }
    }

    @Override
    public Outcome<Roofs> roofs(int threads, Progress progress) {
        return new RoofMeter(engine, ROOF_RUNS).measure(threads, new Told(progress));
    }

    @Override
    public Outcome<LookUpTable> blocks(List<ShapedNetwork> networks, BenchSettings settings, Progress progress) {
        return new LookUpBench(new LatencyBench(engine, LoadMeter.ofThisMachine()), new OnnxCompiler(version))
                .run(networks, settings, new Told(progress));
    }

    @Override
    public Outcome<List<ProviderOffer>> providers() {
        return engine.providers();
    }

    /** The engine's progress, told to the window. */
    private record Told(Progress progress) implements io.github.convatlas.engine.Progress {
        @Override
        public void report(String what, int done, int total) {
            progress.message(what);
            progress.report(done, total);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
