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
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Knowledge;
import io.github.convatlas.ui.workspace.LibraryModel;

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
    private final TaskRunner tasks;
    private final LibraryModel library;
    private final Stopwatch stopwatch;
    private final LatestOnly charting;
    private final ChartSettings settings;
    private final ReadOnlyObjectWrapper<Optional<AccuracyChart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private List<ShapedNetwork> compared = List.of();
    private Optional<AccuracyChart> background = Optional.empty();

    /** Measures networks; takes as long as that takes. */
    @FunctionalInterface
    public interface Measurer {
        /**
         * Measures networks against each other.
         *
         * @param networks which
         * @param how      threads and runs
         * @param progress told how far it is, asked whether to stop
         */
        Outcome<BenchReport> measure(List<ShapedNetwork> networks, BenchSettings how,
                io.github.convatlas.engine.Progress progress);
    }

    /**
     * What measures.
     *
     * @param measurer measures networks against each other
     * @param times    what was measured, by whichever view
     */
    public record Stopwatch(Measurer measurer, LayerTimes times) {
    }

    /**
     * A chart of nothing yet.
     *
     * @param state     remembers how charts are shown
     * @param tasks     counts and measures in the background
     * @param library   knows the atlas and what is published about it
     * @param stopwatch measures latency
     */
    public ChartsModel(AppState state, TaskRunner tasks, LibraryModel library, Stopwatch stopwatch) {
        this.tasks = tasks;
        this.library = library;
        this.stopwatch = stopwatch;
        this.charting = new LatestOnly(tasks);
        this.settings = new ChartSettings(state.notes());
        settings.axisProperty().subscribe(this::refresh);
        settings.atlasProperty().subscribe(this::refresh);
        library.knowledgeProperty().subscribe(this::refresh);
        stopwatch.times().changedProperty().subscribe((_, _) -> refresh());
    }

    /** How charts are shown. */
    public ChartSettings settings() {
        return settings;
    }

    /** The chart; nothing before anything is known. */
    public ReadOnlyObjectProperty<Optional<AccuracyChart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** Whether a measurement is under way. */
    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /** Shows these networks. */
    public void show(List<ShapedNetwork> networks) {
        if (!networks.equals(compared)) {
            compared = List.copyOf(networks);
            refresh();
        }
    }

    /** The compared networks whose latency is not known. */
    public List<ShapedNetwork> unmeasured() {
        Map<String, LayerTimes.Measured> known = stopwatch.times().latest();
        return compared.stream().filter(network -> !known.containsKey(network.identity().reference())).toList();
    }

    /** How a network was measured last, on this machine. */
    public Optional<LayerTimes.Measured> measured(String reference) {
        return Optional.ofNullable(stopwatch.times().latest().get(reference));
    }

    /**
     * Measures the compared networks whose latency is not known.
     *
     * @param title  what is said meanwhile
     * @param failed told a sentence for each network that could not be measured
     */
    public void measure(String title, Consumer<String> failed) {
        List<ShapedNetwork> wanted = unmeasured();
        if (wanted.isEmpty() || measuring.get()) {
            return;
        }
        measuring.set(true);
        tasks.run(Job.of(title, progress -> stopwatch.measurer().measure(wanted, SETTINGS, watching(progress)))
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
                stopwatch.times().keep(report);
            }
            case Outcome.Refused<BenchReport>(String reason) -> failed.accept(reason);
        }
    }

    private static io.github.convatlas.engine.Progress watching(Progress progress) {
        return new io.github.convatlas.engine.Progress() {
            @Override
            public void report(String what, int done, int total) {
                progress.report(done, total);
                progress.message(what);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private void refresh() {
        Optional<Knowledge> knowledge = library.knowledgeProperty().get();
        Optional<Atlas> atlas = library.atlas();
        if (compared.isEmpty() || knowledge.isEmpty() || atlas.isEmpty()) {
            return;
        }
        List<ShapedNetwork> networks = compared;
        Set<String> chosen = networks.stream().map(network -> network.identity().reference())
                .collect(Collectors.toUnmodifiableSet());
        boolean behind = settings.atlasProperty().get();
        var question = new AccuracyChart.Question(settings.axisProperty().get(),
                MeasuredTimes.of(stopwatch.times().latest().values()), behind ? chosen : Set.of());
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
