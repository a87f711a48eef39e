package io.github.convatlas.ui.measure.model;

import io.github.convatlas.chart.latency.BarRow;
import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LatencyResult;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.measure.layers.MeasuredLayers;
import io.github.convatlas.measure.sweep.Sweep;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Measurements;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ObservableList;

/** Measures the shown networks as the user plans it, and keeps what came out. One measurement at a time. */
public final class MeasureViewModel {
    /** Known to the sentences of the program, which say it in other languages. */
    private static final String CANCELLED = "The measurement was cancelled.";
    private final AppState state;
    private final Tools tools;
    private final PlanFields fields = new PlanFields();
    private final MeasuredRows rows = new MeasuredRows();
    private final DoubleProperty place = new SimpleDoubleProperty();
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Optional<TaskHandle>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SweepReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final Machinery machinery;

    /**
     * What measuring needs.
     *
     * @param tasks        works in the background
     * @param meter        measures
     * @param measurements keeps
     * @param program      version of this program
     */
    public record Tools(TaskRunner tasks, Meter meter, Measurements measurements, String program) {
    }

    /**
     * Nothing is measured yet.
     *
     * @param state what is shown
     * @param tools what is needed
     */
    public MeasureViewModel(AppState state, Tools tools) {
        this.state = state;
        this.tools = tools;
        this.machinery = new Machinery(this, tools);
    }

    /** What is combined with the networks. */
    public PlanFields fields() {
        return fields;
    }

    /** The plan for the networks that are shown; nothing where a field cannot be understood. */
    public Optional<Sweep> sweep() {
        return fields.sweep(state.networks().stream().map(network -> network.reference().text()).distinct().toList());
    }

    /** The measurement that runs, if one does. */
    public ReadOnlyObjectProperty<Optional<TaskHandle>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** The models, those that failed at the end. */
    public ObservableList<MeasuredRow> rows() {
        return rows.list();
    }

    /** The row whose layers are shown; -1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** How far down the page is, in pixels: stays when the view is made again in another language. */
    public DoubleProperty placeProperty() {
        return place;
    }

    /** What came of the last measurement. */
    public ReadOnlyObjectProperty<Optional<SweepReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The roofs and blocks of this machine. */
    public Machinery machinery() {
        return machinery;
    }

    /** What was measured, in this start and before. */
    public Measurements measurements() {
        return tools.measurements();
    }

    /** The layers of the chosen row. */
    public Optional<MeasuredLayers> layers() {
        return report.get().flatMap(known -> result(chosen.get()).flatMap(known::layers));
    }

    /** The result of a row, where it is measured. */
    public Optional<LatencyResult> result(int row) {
        return row >= 0 && row < rows().size() ? rows().get(row).result() : Optional.empty();
    }

    /** What was just measured beside the last time each was measured before. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (HistoryEntry entry : kept.get()) {
            tools.measurements().historyProperty().get()
                    .latest(before -> !before.run().equals(entry.run()) && !before.when().isAfter(entry.when())
                            && before.isOfSame(entry))
                    .ifPresent(before -> changes.add(new Change(entry, before)));
        }
        return changes;
    }

    /** What was just measured beside an earlier measurement of the same networks. */
    public List<Change> changes(HistoryEntry before) {
        return kept.get().stream().filter(entry -> entry.network().equals(before.network()) && !entry.equals(before))
                .map(entry -> new Change(entry, before)).toList();
    }

    /**
     * Measures what is planned.
     *
     * @param title   for the status bar
     * @param refused takes the sentence why nothing was measured
     */
    public void start(String title, Consumer<String> refused) {
        Optional<Sweep> plan = sweep().filter(sweep -> sweep.size() > 0);
        if (task.get().isPresent() || plan.isEmpty()) {
            return;
        }
        rows.clear();
        chosen.set(-1);
        report.set(Optional.empty());
        kept.set(List.of());
        BenchSettings settings = fields.settings();
        run(title, progress -> tools.meter().measure(plan.get(), settings, progress, new Telling()), this::done,
                refused);
    }

    /** Stops what runs; what is half done is dropped. */
    public void cancel() {
        task.get().ifPresent(TaskHandle::cancel);
    }

    /** Something to do in the background that can be refused. */
    interface Measuring<T> {
        Outcome<T> measure(Progress progress) throws InterruptedException;
    }

    <T> void run(String title, Measuring<T> work, Consumer<T> done, Consumer<String> refused) {
        if (task.get().isPresent()) {
            return;
        }
        boolean[] over = new boolean[1];
        Runnable end = () -> {
            over[0] = true;
            task.set(Optional.empty());
        };
        TaskHandle handle = tools.tasks().run(Job.of(title, work::measure).whenDone(outcome -> {
            end.run();
            switch (outcome) {
                case Outcome.Success<T>(T value) -> done.accept(value);
                case Outcome.Refused<T>(String reason) -> {
                    rows.stop(reason);
                    refused.accept(reason);
                }
            }
        }).whenCancelled(() -> {
            end.run();
            rows.stop(CANCELLED);
        }).whenFailed(failure -> {
            end.run();
            rows.stop(String.valueOf(failure.getMessage()));
            refused.accept(String.valueOf(failure.getMessage()));
        }));
        task.set(over[0] ? Optional.empty() : Optional.of(handle));
    }

    /** Passes on what the thread that measures hears. */
    private final class Telling implements Meter.Listener {
        @Override
        public void prepared(List<BenchSubject> prepared) {
            tools.tasks().onFxThread(() -> rows.prepared(prepared));
        }

        @Override
        public void grows(LatencyResult result) {
            tools.tasks().onFxThread(() -> rows.set(result, new BarRow.State.Growing(result)));
        }
    }

    private void done(SweepReport finished) {
        BenchReport results = finished.report();
        results.results().forEach(result -> rows.set(result, new BarRow.State.Done(result)));
        results.failures().forEach(rows::fail);
        report.set(Optional.of(finished));
        kept.set(tools.measurements().keep(results, tools.program()));
        chosen.set(rows().isEmpty() ? -1 : 0);
    }

    /** The networks that are shown and opened. */
    List<ShapedNetwork> shown() {
        return state.networks().stream().map(OpenNetwork::network).flatMap(Optional::stream).distinct().toList();
    }
}
