package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.NetworkOpening;
import io.github.convatlas.cli.session.NetworkOpening.OnnxReference;
import io.github.convatlas.cli.session.PartOptions;
import io.github.convatlas.cli.session.PictureOptions;
import io.github.convatlas.cli.session.RuleOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.engine.guard.FileTrial;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.FileSubject;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code diagram}: networks drawn into a file, several beside each other. */
@Command(name = "diagram", description = "Draws networks into an SVG, PDF or PNG file, several beside each other.")
public final class DiagramCommand extends Subcommand {
    /** What a box stands for. */
    enum Level {
        stage, block, layer;

        DiagramLevel level() {
            return switch (this) {
                case stage -> DiagramLevel.STAGE;
                case block -> DiagramLevel.BLOCK;
                case layer -> DiagramLevel.LAYER;
            };
        }
    }

    /** What the color of a box tells. */
    enum Color {
        kind, macs, params, activations, latency, speed;

        Overlay overlay() {
            return switch (this) {
                case kind -> Overlay.KIND;
                case macs -> Overlay.MACS;
                case params -> Overlay.PARAMS;
                case activations -> Overlay.ACTIVATIONS;
                case latency -> Overlay.TIME;
                case speed -> Overlay.SPEED;
            };
        }
    }

    @Parameters(arity = "1..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--level", paramLabel = "LEVEL", description = "what a box stands for: stage, block (default) or layer")
    private Level level = Level.block;

    @Option(names = "--unfolded", description = "each of equal blocks that follow each other as a box of its own")
    private boolean unfolded;

    @Option(names = "--overlay", paramLabel = "OVERLAY", description = "what the color tells: kind (default), macs, params, activations, latency or speed (GMAC/s); the last two are measured here")
    private Color overlay = Color.kind;

    @Option(names = "--flops", description = "FLOPs (2 x MACs) instead of MACs")
    private boolean flops;

    @Option(names = "--compact", description = "narrow boxes without params and MACs beside them")
    private boolean compact;

    @Mixin
    private final PartOptions parts = new PartOptions();

    @Mixin
    private final RuleOptions counting = new RuleOptions();

    @Mixin
    private final PictureOptions output = new PictureOptions();

    /** The command of this run. */
    public DiagramCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        PictureFormat format = output.format().orElseThrow(
                () -> usage(PictureOptions.ENDINGS + ", found \"" + output.file() + "\""));
        if (parts.contradict()) {
            throw usage("draw either parts (--part) or an area (--area), not both");
        }
        List<ShapedNetwork> opened = open(session().atlas(), networks);
        if (opened.isEmpty()) {
            return;
        }
        Outcome<Measured> measured = overlay.overlay().isMeasured()
                ? measured(opened)
                : new Outcome.Success<>(Measured.NOTHING);
        output.deliver(session(), format, measured.then(times -> picture(opened, times)));
    }

    /**
     * Times that were measured here.
     *
     * @param layers milliseconds by network and layer
     * @param how    machine, threads and runs; empty where nothing was measured
     */
    private record Measured(Map<String, Map<LayerId, Double>> layers, String how) {
        static final Measured NOTHING = new Measured(Map.of(), "");
    }

    private Outcome<DiagramPicture> picture(List<ShapedNetwork> opened, Measured times) {
        List<DiagramColumn> columns = opened.stream().map(network -> column(network,
                times.layers().getOrDefault(network.identity().reference(), Map.of()))).toList();
        var options = new DiagramOptions(overlay.overlay(), flops ? OperationUnit.FLOPS : OperationUnit.MACS, compact)
                .counting(counting.rule()).in(session().language());
        return parts.order(columns, options)
                .map(order -> order.picture(output.palette(), List.of(times.how())));
    }

    private DiagramColumn column(ShapedNetwork network, Map<LayerId, Double> times) {
        return DiagramColumn.at(level.level(), Outline.of(network, !unfolded), times);
    }

    /** Files run as they are, networks compiled with random weights; what cannot run is said, and drawn without times. */
    private Outcome<Measured> measured(List<ShapedNetwork> opened) {
        var compiler = new OnnxCompiler(session().version());
        Map<String, Outcome<BenchSubject>> files = files();
        List<BenchSubject> subjects = new ArrayList<>();
        for (ShapedNetwork network : opened) {
            Outcome<BenchSubject> file = files.get(network.identity().reference());
            switch (file) {
                case null -> subjects.add(BenchSubject.of(compiler.compile(network, 0)));
                case Outcome.Success<BenchSubject>(BenchSubject subject) -> {
                    FileSubject.proviso(subject).ifPresent(session()::say);
                    subjects.add(subject);
                }
                case Outcome.Refused<BenchSubject>(String reason) -> session().fail(reason);
            }
        }
        if (subjects.isEmpty()) {
            return new Outcome.Success<>(Measured.NOTHING);
        }
        session().say("measuring on this machine");
        return new LatencyBench(new Engine(), LoadMeter.ofThisMachine())
                .run(subjects, BenchSettings.DEFAULT.withPerLayer(true), Progress.UNWATCHED).map(this::times);
    }

    /** The files among the networks, by the references of what is in them. */
    private Map<String, Outcome<BenchSubject>> files() {
        var measuring = new FileSubject(FileTrial.usual());
        OnnxOpening opening = session().files(session().atlas());
        var files = new HashMap<String, Outcome<BenchSubject>>();
        for (String text : networks) {
            if (NetworkOpening.namesOnnxFile(text)
                    && NetworkOpening.onnxFile(text) instanceof Reading.Success<OnnxReference>(OnnxReference file)
                    && opening.open(Path.of(file.file()),
                            file.side()) instanceof Outcome.Success<OpenedFile>(OpenedFile found)) {
                String reference = found.network().identity().reference();
                files.put(reference, measuring.of(reference, found, file.side()));
            }
        }
        return files;
    }

    private Measured times(BenchReport report) {
        report.failures().forEach(failure -> session().fail(failure.reason()));
        var times = new HashMap<String, Map<LayerId, Double>>();
        for (LatencyResult result : report.results()) {
            result.layers().ifPresent(profile -> times.put(result.id(), profile.layers()));
        }
        Machine machine = report.machine();
        return new Measured(times, "median of " + report.settings().runs() + " runs, " + report.settings().threads()
                + " thread; " + machine.processor() + ", ONNX Runtime " + machine.runtime() + " " + machine.provider());
    }
}
