package io.github.convatlas.cli.command;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.bench.BenchLayout;
import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.NetworkOpening.OnnxReference;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code bench}: the latency of networks on this machine. */
@Command(name = "bench", description = "Measures the latency of networks on this machine, in alternating rounds.")
public final class BenchCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--all", description = "every network of the atlas, at its own resolution")
    private boolean all;

    @Option(names = "--threads", paramLabel = "N", description = "threads that share the work of one run (default: 1)")
    private int threads = BenchSettings.DEFAULT.threads();

    @Option(names = "--warmup", paramLabel = "N", description = "runs before anything counts (default: 10)")
    private int warmUps = BenchSettings.DEFAULT.warmUps();

    @Option(names = "--runs", paramLabel = "N", description = "runs that count (default: 50)")
    private int runs = BenchSettings.DEFAULT.runs();

    @Option(names = "--per-layer", description = "also the time of each layer; as CSV, the layers alone")
    private boolean perLayer;

    /** Side of the picture, in pixels, where a file leaves it open. */
    private int side = BenchSettings.DEFAULT.side();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public BenchCommand(Session session) {
        super(session);
    }

    @Override
    void work() {
        if (threads < 1 || warmUps < 0 || runs < 1) {
            throw usage("--threads and --runs are at least 1, --warmup is at least 0");
        }
        if (networks.isEmpty() != all) {
            throw usage("name the networks to measure, or say --all for every network of the atlas");
        }
        Map<String, ShapedNetwork> compiled = new HashMap<>();
        List<BenchSubject> subjects = subjects(compiled);
        if (!subjects.isEmpty()) {
            BenchSettings settings = BenchSettings.DEFAULT.withThreads(threads).withRuns(warmUps, runs)
                    .withPerLayer(perLayer).withSide(side);
            switch (new LatencyBench(new Engine(), LoadMeter.ofThisMachine()).run(subjects, settings, watcher())) {
                case Outcome.Success<BenchReport>(BenchReport report) -> deliver(new BenchLayout(report, compiled));
                case Outcome.Refused<BenchReport>(String reason) -> session().fail(reason);
            }
        }
    }

    private List<BenchSubject> subjects(Map<String, ShapedNetwork> compiled) {
        Atlas atlas = session().atlas();
        var compiler = new OnnxCompiler(session().version());
        var subjects = new ArrayList<BenchSubject>();
        for (String network : all ? atlas.networks().stream().map(NetworkSpec::id).toList() : networks) {
            if (NetworkOpening.namesOnnxFile(network)) {
                file(network, atlas).ifPresent(subjects::add);
            } else {
                open(atlas, List.of(network)).forEach(shaped -> {
                    compiled.put(shaped.identity().reference(), shaped);
                    subjects.add(BenchSubject.of(compiler.compile(shaped, 0)));
                });
            }
        }
        return subjects;
    }

    /** A file is measured itself; where its weights are missing, with random ones. */
    private Optional<BenchSubject> file(String text, Atlas atlas) {
        String file = switch (NetworkOpening.onnxFile(text)) {
            case Reading.Success<OnnxReference>(OnnxReference reference) -> {
                side = reference.side();
                yield reference.file();
            }
            case Reading.Failure<OnnxReference>(List<Problem> problems) -> {
                session().fail(problems);
                yield "";
            }
        };
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return switch (OnnxInspector.ofThisMachine().inspect(Path.of(file))) {
            case Outcome.Success<OnnxInspection>(OnnxInspection found) -> {
                found.obstacles().forEach(obstacle -> session().say(obstacle + " It is timed with random weights."));
                yield Optional.of(new BenchSubject(text, found.obstacles().isEmpty()
                        ? new ModelSource.File(found)
                        : new ModelSource.Seeded(found), macs(file, atlas)));
            }
            case Outcome.Refused<OnnxInspection>(String reason) -> {
                session().fail(reason);
                yield Optional.empty();
            }
        };
    }

    private OptionalLong macs(String file, Atlas atlas) {
        return session().files(atlas).open(Path.of(file),
                side) instanceof Outcome.Success<OpenedFile>(OpenedFile opened)
                && Uncounted.of(opened.network()).isEmpty()
                        ? OptionalLong.of(NetworkCosts.of(opened.network()).total().macs())
                        : OptionalLong.empty();
    }

    private void deliver(BenchLayout layout) {
        if (!layout.report().results().isEmpty()) {
            output.deliver(session(), switch (output.format()) {
                case JSON -> JsonText.write(layout.json());
                case CSV -> output.format().write(perLayer ? layout.layerTable() : layout.table());
                case TABLE, MARKDOWN, LATEX, HTML -> output.format()
                        .write(perLayer ? List.of(layout.table(), layout.layerTable()) : List.of(layout.table()));
            });
        }
        layout.report().failures().forEach(failure -> session().fail(failure.reason()));
    }

    private Progress watcher() {
        return new Progress() {
            @Override
            public void report(String what, int done, int total) {
                session().say(done + " of " + total + ": " + what);
            }

            @Override
            public boolean isCancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
