package io.github.convatlas.cli.measure;

import io.github.convatlas.chart.roofline.Roofline;
import io.github.convatlas.chart.roofline.RooflineChart;
import io.github.convatlas.chart.roofline.RooflineOptions;
import io.github.convatlas.cli.session.PictureOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.roof.RoofMeter;
import io.github.convatlas.measure.roof.Roofs;
import io.github.convatlas.measure.sweep.Subjects;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code bench-roofline}: the speed of layers under the roofs of the machine, as a picture. */
@Command(name = "bench-roofline", description = "Measures the layers of networks and what this machine can compute and move at best, and draws each layer's speed over its multiply-adds per byte into an SVG, PDF or PNG file.")
public final class RooflineCommand extends Subcommand {
    private static final int ROOF_RUNS = 120;

    @Parameters(arity = "1..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value or FILE.json")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "threads that share the work of one run (default: 1)")
    private int threads = 1;

    @Option(names = "--width", paramLabel = "N", description = "width of the chart in pixels (default: 1200)")
    private int width = (int) RooflineOptions.USUAL.width();

    @Option(names = "--height", paramLabel = "N", description = "height of the chart in pixels (default: 760)")
    private int height = (int) RooflineOptions.USUAL.height();

    @Mixin
    private final RunOptions runs = new RunOptions();
    @Mixin
    private final PictureOptions output = new PictureOptions();

    /** The command of this run. */
    public RooflineCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        PictureFormat format = output.format().orElseThrow(
                () -> usage(PictureOptions.ENDINGS + ", found \"" + output.file() + "\""));
        if (threads < 1 || runs.isWrong() || width < RooflineOptions.LEAST_WIDTH
                || height < RooflineOptions.LEAST_HEIGHT) {
            throw usage("--threads and --runs are at least 1, --width at least " + RooflineOptions.LEAST_WIDTH
                    + " and --height at least " + RooflineOptions.LEAST_HEIGHT);
        }
        List<ShapedNetwork> opened = open(session().atlas(), networks);
        if (!opened.isEmpty()) {
            var engine = new Engine();
            Outcome<Roofline> roofline = new RoofMeter(engine, ROOF_RUNS).measure(threads, watcher())
                    .then(roofs -> layers(engine, opened).map(layers -> told(new Roofline(roofs, layers))));
            output.deliver(session(), format, roofline.map(this::picture));
        }
    }

    private Outcome<List<MeasuredLayers>> layers(Engine engine, List<ShapedNetwork> opened) {
        var subjects = new Subjects(engine, session().version());
        opened.forEach(network -> subjects.add(network, Sweep.of(List.of()).setups().stream()
                .map(setup -> setup.withThreads(threads)).toList(), watcher()));
        Outcome<BenchReport> report = new LatencyBench(engine, LoadMeter.ofThisMachine()).run(subjects.subjects(),
                runs.settings().withPerLayer(true), watcher());
        return report.map(measured -> {
            measured.failures().forEach(failure -> session().fail(failure.reason()));
            return measured.results().stream().map(result -> opened.stream()
                    .filter(network -> network.identity().reference().equals(result.id())).findFirst()
                    .flatMap(network -> result.layers().map(profile -> MeasuredLayers.of(network, profile))))
                    .flatMap(Optional::stream).toList();
        });
    }

    private Roofline told(Roofline roofline) {
        Roofs roofs = roofline.roofs();
        session().say(String.format(Locale.ROOT,
                "roofs: %.1f GMAC/s, %.1f GB/s from memory, %.1f GB/s from a cache, %d thread(s)",
                roofs.gmacPerSecond(), roofs.memoryPerSecond(), roofs.cachePerSecond(), roofs.threads()));
        return roofline;
    }

    private DiagramPicture picture(Roofline roofline) {
        RooflineChart chart = RooflineChart.of(roofline, new RooflineOptions(width, height, session().language()),
                TextMetrics.approximate());
        return new DiagramPicture(chart.list(), output.palette(), chart.title());
    }
}
