package io.github.convatlas.cli.measure;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.spec.NetworkSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** {@code bench}: the latency of networks on this machine. */
@Command(name = "bench", description = "Measures the latency of networks on this machine, in alternating rounds: any networks at any resolutions and widths, on any number of threads, in any numbers.")
public final class BenchCommand extends Subcommand {
    /** What the times of layers are told of. */
    enum By {
        layer, kind
    }

    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--all", description = "every network of the atlas, at its own resolution")
    private boolean all;

    @Option(names = "--per-layer", description = "also the time of each layer; as CSV, the layers alone")
    private boolean perLayer;

    @Option(names = "--by", paramLabel = "WHAT", description = "with --per-layer: layer (default), or kind for their sums: 1x1, depthwise, dense, squeeze-and-excitation, activations, fully connected")
    private By by = By.layer;

    @Option(names = "--save", description = "remember the results; \"bench-history\" shows them")
    private boolean save;

    @Option(names = "--compare", arity = "0..1", fallbackValue = "last", paramLabel = "RUN", description = "beside what was remembered: of the last time, or of this run of \"bench-history\"")
    private @Nullable String compare;

    @Mixin
    private final SweepOptions sweep = new SweepOptions();
    @Mixin
    private final RunOptions runs = new RunOptions();
    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public BenchCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (sweep.isWrong() || runs.isWrong()) {
            throw usage("--threads, --resolutions and --runs are at least 1, --warmup and --repeats are at least 0");
        }
        if (networks.isEmpty() != all) {
            throw usage("name the networks to measure, or say --all for every network of the atlas");
        }
        var engine = new Engine();
        var opened = new BenchSubjects(session(), session().atlas(), engine);
        open(opened);
        opened.subjects().failures().forEach(failure -> session().fail(failure.reason()));
        if (opened.subjects().subjects().isEmpty()) {
            return;
        }
        var settings = runs.settings().withPerLayer(perLayer || by == By.kind);
        switch (new LatencyBench(engine, LoadMeter.ofThisMachine()).run(opened.subjects().subjects(), settings,
                watcher())) {
            case Outcome.Success<BenchReport>(BenchReport report) -> deliver(report, opened);
            case Outcome.Refused<BenchReport>(String reason) -> session().fail(reason);
        }
    }

    private void open(BenchSubjects opened) {
        Atlas atlas = session().atlas();
        for (String network : all ? atlas.networks().stream().map(NetworkSpec::id).toList() : networks) {
            if (NetworkOpening.namesOnnxFile(network)) {
                if (sweep.changesNetworks()) {
                    session().say(network + " is a file: it is measured as it is, without --resolutions and --widths");
                }
                opened.addFile(network, sweep.withoutParameters(List.of(network)), watcher());
            } else {
                opened.add(sweep.sweep(List.of(network)), references -> open(atlas, references), watcher());
            }
        }
    }

    private void deliver(BenchReport report, BenchSubjects opened) {
        var record = new BenchRecord(session(), InstantSource.system());
        List<Change> changes = compare == null ? List.of() : record.compare(report, compare);
        if (save) {
            record.save(report);
        }
        var layout = new BenchLayout(report, opened, changes, by == By.kind, session().language());
        if (!report.results().isEmpty()) {
            output.deliver(session(), switch (output.format()) {
                case JSON -> JsonText.write(layout.json());
                case CSV -> output.format().write(layout.main());
                case TABLE, MARKDOWN, LATEX, HTML -> output.format().write(layout.tables());
            });
        }
        report.failures().forEach(failure -> session().fail(failure.reason()));
    }
}
