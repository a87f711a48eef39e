package io.github.convatlas.ui.compare.model;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.chart.AccuracyChart;
import io.github.convatlas.chart.ChartAxis;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.measure.Measurand;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Knowledge;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.Looking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Accuracy over costs or measured latency of what is compared. Outlives the view; for the FX thread. */
public final class ChartsModel {
    private static final BenchSettings SETTINGS = BenchSettings.DEFAULT.withRuns(5, 20);
    private final LibraryModel library;
    private final AppState state;
    private final Measuring.Tools tools;
    private final LatestOnly charting;
    private final Looking looking;
    private final ReadOnlyObjectWrapper<Optional<AccuracyChart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private List<Comparison.Column> compared = List.of();
    private Optional<AccuracyChart> background = Optional.empty();

    /**
     * A chart of nothing yet.
     *
     * @param state   knows how charts are looked at
     * @param library knows the atlas and what is published about it
     * @param tools   count and measure in the background
     */
    public ChartsModel(AppState state, LibraryModel library, Measuring.Tools tools) {
        this.state = state;
        this.library = library;
        this.tools = tools;
        this.charting = new LatestOnly(tools.tasks());
        this.looking = state.looking();
        looking.axisProperty().subscribe(this::refresh);
        looking.atlasProperty().subscribe(this::refresh);
        library.knowledgeProperty().subscribe(this::refresh);
        tools.times().changedProperty().subscribe((_, _) -> refresh());
    }

    /** How charts are looked at. */
    public Looking looking() {
        return looking;
    }

    /** The chart; nothing before anything is known. */
    public ReadOnlyObjectProperty<Optional<AccuracyChart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** Whether a measurement is under way. */
    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /** Shows the networks of these columns. */
    public void show(List<Comparison.Column> columns) {
        if (!columns.equals(compared)) {
            compared = List.copyOf(columns);
            refresh();
        }
    }

    /** The compared networks whose latency is not known. */
    public List<Measurand> unmeasured() {
        Map<String, LayerTimes.Measured> known = tools.times().latest();
        return measurands().filter(network -> !known.containsKey(network.id())).toList();
    }

    private Stream<Measurand> measurands() {
        Set<Long> slots = compared.stream().map(Comparison.Column::slot).collect(Collectors.toSet());
        return state.networks().stream().filter(network -> slots.contains(network.slot())).map(tools::measurand)
                .flatMap(Optional::stream);
    }

    /** How a network was measured last, on this machine. */
    public Optional<LayerTimes.Measured> measured(String reference) {
        return Optional.ofNullable(latest().get(reference));
    }

    /** By the text that names a network; a file by its name. */
    private Map<String, LayerTimes.Measured> latest() {
        var latest = new HashMap<>(tools.times().latest());
        measurands().forEach(network -> Optional.ofNullable(latest.get(network.id()))
                .ifPresent(measured -> latest.put(network.network().identity().reference(), measured)));
        return latest;
    }

    /**
     * Measures the compared networks whose latency is not known.
     *
     * @param title  what is said meanwhile
     * @param failed told a sentence for each network that could not be measured
     */
    public void measure(String title, Consumer<String> failed) {
        List<Measurand> wanted = unmeasured();
        if (wanted.isEmpty() || measuring.get()) {
            return;
        }
        measuring.set(true);
        tools.tasks().run(Job.of(title, progress -> tools.clock().measure(wanted, SETTINGS, progress))
                .whenDone(outcome -> measured(outcome, failed)).whenFailed(failure -> {
                    measuring.set(false);
                    failed.accept(String.valueOf(failure.getMessage()));
                }).whenCancelled(() -> measuring.set(false)));
    }

    private void measured(Outcome<BenchReport> outcome, Consumer<String> failed) {
        measuring.set(false);
        switch (outcome) {
            case Outcome.Success<BenchReport>(BenchReport report) -> {
                report.failures().forEach(failure -> failed.accept(failure.reason()));
                tools.times().keep(report);
            }
            case Outcome.Refused<BenchReport>(String reason) -> failed.accept(reason);
        }
    }

    private void refresh() {
        Optional<Knowledge> knowledge = library.knowledgeProperty().get();
        Optional<Atlas> atlas = library.atlas();
        if (compared.isEmpty() || knowledge.isEmpty() || atlas.isEmpty()) {
            return;
        }
        List<ShapedNetwork> networks = compared.stream().map(Comparison.Column::network).toList();
        Set<String> chosen = networks.stream().map(network -> network.identity().reference())
                .collect(Collectors.toUnmodifiableSet());
        boolean behind = looking.atlasProperty().get();
        var question = new AccuracyChart.Question(looking.axisProperty().get(),
                MeasuredTimes.of(latest()), behind ? chosen : Set.of());
        var known = new AccuracyChart.Known(atlas.get(), knowledge.get().facts(), knowledge.get().lineage());
        Optional<AccuracyChart> before = background;
        charting.run(Job.quiet(_ -> charts(networks, known, question, behind ? before : Optional.empty()))
                .whenDone(charts -> {
                    background = charts.background().or(() -> background);
                    chart.set(Optional.of(charts.shown()));
                }));
    }

    /**
     * What a refresh makes.
     *
     * @param shown      the chart
     * @param background all networks of the atlas, if they are needed
     */
    private record Charts(AccuracyChart shown, Optional<AccuracyChart> background) {
    }

    private static Charts charts(List<ShapedNetwork> networks, AccuracyChart.Known known,
            AccuracyChart.Question question, Optional<AccuracyChart> before) {
        AccuracyChart front = AccuracyChart.of(networks, known, question);
        if (question.chosen().isEmpty()) {
            return new Charts(front, Optional.empty());
        }
        AccuracyChart all = before.orElseGet(
                () -> AccuracyChart.of(everything(known.atlas()), known, AccuracyChart.Question.of(ChartAxis.MACS)));
        return new Charts(front.over(all, known.lineage()), Optional.of(all));
    }

    private static List<ShapedNetwork> everything(Atlas atlas) {
        return atlas.networks().stream().flatMap(spec -> switch (atlas.open(spec.id())) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> Stream.of(network);
            case Reading.Failure<ShapedNetwork> _ -> Stream.empty();
        }).toList();
    }
}
