package io.github.convatlas.cli.command;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.chart.AccuracyChart;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.chart.ChartNotes;
import io.github.convatlas.chart.ChartOptions;
import io.github.convatlas.chart.MeasuredLatency;
import io.github.convatlas.chart.ScatterChart;
import io.github.convatlas.chart.bars.BarOptions;
import io.github.convatlas.chart.bars.BarsChart;
import io.github.convatlas.cli.bench.LatencyChartTimes;
import io.github.convatlas.cli.session.PictureOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.ResolutionCosts;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.picture.DiagramPicture;
import io.github.convatlas.diagram.picture.PictureFormat;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.facts.PublishedFacts;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.lineage.Lineage;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code chart}: published accuracy over computed costs or measured latency, or costs by resolution. */
@Command(name = "chart", description = "Draws the published top-1 accuracy of networks over their computed MACs or params or their measured latency into an SVG, PDF or PNG file: families by color and shape, the Pareto front, and the source of every accuracy. Or what networks cost at each resolution, as stacked bars.")
public final class ChartCommand extends Subcommand {
    /** What lies on the horizontal axis. */
    enum Axis {
        macs, params, latency;

        ChartAxis axis() {
            return switch (this) {
                case macs -> ChartAxis.MACS;
                case params -> ChartAxis.PARAMS;
                case latency -> ChartAxis.LATENCY;
            };
        }
    }

    /** What is drawn. */
    enum Kind {
        accuracy, resolution
    }

    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value or FILE.json; the whole atlas where none is named")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--x", paramLabel = "AXIS", description = "macs (default), params or latency, which is measured here and takes a while")
    private Axis axis = Axis.macs;

    @Option(names = "--of", paramLabel = "WHAT", description = "accuracy (default): published top-1 accuracy over --x; resolution: --x of each network as a bar in segments by resolution")
    private Kind kind = Kind.accuracy;

    @Option(names = "--linear", description = "equal distances for equal differences, not for equal ratios")
    private boolean linear;

    @Option(names = "--shares", description = "with --of resolution: shares of each network instead of lengths by its total")
    private boolean shares;

    @Option(names = "--threads", paramLabel = "N", description = "with --x latency: threads that share the work of one run (default: 1)")
    private int threads = 1;

    @Option(names = "--runs", paramLabel = "N", description = "with --x latency: runs that count (default: 20)")
    private int runs = LatencyChartTimes.RUNS;

    @Option(names = "--family", arity = "1", paramLabel = "NAME", description = "only the networks of this family; may be given several times")
    private List<String> families = new ArrayList<>();

    @Option(names = "--arrows", description = "arrows from each network to those that came from it")
    private boolean arrows;

    @Option(names = "--width", paramLabel = "N", description = "width of the chart in pixels (default: 1200)")
    private int width = (int) ChartOptions.USUAL.width();

    @Option(names = "--height", paramLabel = "N", description = "height of the chart in pixels, without the notes below it (default: 800)")
    private int height = (int) ChartOptions.USUAL.height();

    @Option(names = "--flops", description = "FLOPs (2 x MACs) instead of MACs")
    private boolean flops;

    @Mixin
    private final PictureOptions output = new PictureOptions();

    /** The command of this run. */
    public ChartCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        PictureFormat format = output.format().orElseThrow(
                () -> usage(PictureOptions.ENDINGS + ", found \"" + output.file() + "\""));
        if (width < ChartOptions.LEAST_WIDTH || height < ChartOptions.LEAST_HEIGHT) {
            throw usage("a chart needs at least " + (int) ChartOptions.LEAST_WIDTH + " x "
                    + (int) ChartOptions.LEAST_HEIGHT + " pixels, found " + width + " x " + height);
        }
        if (kind == Kind.resolution) {
            bars(format);
            return;
        }
        Atlas atlas = session().atlas();
        List<ShapedNetwork> chosen = chosen(atlas);
        var question = new AccuracyChart.Question(axis.axis(), latency(chosen), Set.of());
        AccuracyChart chart = AccuracyChart.of(chosen,
                new AccuracyChart.Known(atlas, PublishedFacts.builtIn(atlas), Lineage.builtIn()), question);
        if (!chart.unpublished().isEmpty()) {
            session().say("no top-1 accuracy is published for " + chart.unpublished().stream()
                    .map(NetworkIdentity::displayName).collect(Collectors.joining(", ")));
        }
        if (chart.points().isEmpty()) {
            session().fail("there is nothing to draw");
            return;
        }
        output.deliver(session(), format, new Outcome.Success<>(picture(chart)));
    }

    private MeasuredLatency latency(List<ShapedNetwork> chosen) {
        if (axis != Axis.latency || chosen.isEmpty()) {
            return MeasuredLatency.NONE;
        }
        if (threads < 1 || runs < 1) {
            throw usage("--threads and --runs are at least 1");
        }
        return new LatencyChartTimes(session()).of(chosen, threads, runs);
    }

    private void bars(PictureFormat format) {
        if (axis == Axis.latency) {
            throw usage("the latency of a network is not measured by resolution; choose --x macs or --x params");
        }
        List<ShapedNetwork> chosen = chosen(session().atlas());
        if (!chosen.isEmpty()) {
            var options = new BarOptions(width, axis == Axis.macs, unit(), shares, session().language());
            BarsChart chart = BarsChart.of(ResolutionCosts.of(chosen), options, TextMetrics.approximate());
            output.deliver(session(), format,
                    new Outcome.Success<>(new DiagramPicture(chart.list(), output.palette(), chart.title())));
        }
    }

    private OperationUnit unit() {
        return flops ? OperationUnit.FLOPS : OperationUnit.MACS;
    }

    /** What is named, else the whole atlas at its defaults; of the named families only. */
    private List<ShapedNetwork> chosen(Atlas atlas) {
        List<String> known = atlas.networks().stream().map(NetworkSpec::family).distinct().toList();
        families.stream().filter(family -> known.stream().noneMatch(family::equalsIgnoreCase)).findFirst()
                .ifPresent(family -> {
                    throw usage(ObjectReader.unknown("family", family, known));
                });
        List<String> references = networks.isEmpty()
                ? atlas.networks().stream().filter(this::isChosen).map(NetworkSpec::id).toList()
                : networks;
        return open(atlas, references).stream().filter(network -> families.isEmpty() || atlas
                .find(network.identity().id()).filter(this::isChosen).isPresent()).toList();
    }

    private boolean isChosen(NetworkSpec network) {
        return families.isEmpty() || families.stream().anyMatch(network.family()::equalsIgnoreCase);
    }

    private DiagramPicture picture(AccuracyChart chart) {
        var options = new ChartOptions(width, height, unit(), arrows, linear, session().language());
        TextMetrics metrics = TextMetrics.approximate();
        ScatterChart laidOut = ScatterChart.of(chart, options, metrics);
        if (!laidOut.unlabeled().isEmpty()) {
            session().say("no room for the names of " + String.join(", ", laidOut.unlabeled()));
        }
        DisplayList list = ChartNotes.of(chart, laidOut, options).below(laidOut, metrics);
        return new DiagramPicture(list, output.palette(), laidOut.title());
    }
}
