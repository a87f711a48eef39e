package io.github.convatlas.ui.diagram.measure;

import io.github.convatlas.engine.latency.BenchReport;
import io.github.convatlas.engine.latency.BenchSettings;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures the shown networks, one measurement at a time. For the FX thread. */
public final class Measuring {
    private final AppState state;
    private final Tools tools;
    private final ReadOnlyObjectWrapper<Optional<TaskHandle>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean over;

    /**
     * What measuring needs.
     *
     * @param tasks works in the background
     * @param clock measures
     * @param times where results are kept
     * @param files what was found in files that are shown
     */
    public record Tools(TaskRunner tasks, LayerClock clock, LayerTimes times,
            Function<LibraryReference, Optional<OpenedFile>> files) {
        /** Where no network comes from a file. */
        public Tools(TaskRunner tasks, LayerClock clock, LayerTimes times) {
            this(tasks, clock, times, _ -> Optional.empty());
        }

        /** A shown network as something to be measured; nothing before it is opened. */
        public Optional<Measurand> measurand(OpenNetwork open) {
            return open.network().flatMap(network -> Measurand.id(open)
                    .map(id -> new Measurand(id, network, files.apply(open.reference()))));
        }

        /**
         * What this machine offers, and what is remembered of it.
         *
         * @param context of a view
         * @param version of this program
         */
        public static Tools onThisMachine(WorkContext context, String version) {
            return new Tools(context.tasks(), new MachineClock(version, context.measurements().engine()),
                    LayerTimes.remembered(context.measurements(), context.tasks(), version),
                    context.library()::openedFile);
        }
    }

    /**
     * Measures nothing yet.
     *
     * @param state what is shown
     * @param tools what is needed
     */
    public Measuring(AppState state, Tools tools) {
        this.state = state;
        this.tools = tools;
    }

    /** The measurement that runs, if one does. */
    public ReadOnlyObjectProperty<Optional<TaskHandle>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** What is known. */
    public LayerTimes times() {
        return tools.times();
    }

    /** The shown networks that were not measured yet. */
    public List<Measurand> missing() {
        return measurands(state.networks().stream().filter(network -> times().measured(network).isEmpty()));
    }

    private List<Measurand> shown() {
        return measurands(state.networks().stream());
    }

    private List<Measurand> measurands(Stream<OpenNetwork> networks) {
        Map<String, Measurand> byId = new LinkedHashMap<>();
        networks.map(tools::measurand).flatMap(Optional::stream).forEach(each -> byId.putIfAbsent(each.id(), each));
        return List.copyOf(byId.values());
    }

    /**
     * Measures what was not measured yet; where all was, everything again.
     *
     * @param title   of the work, for the status bar
     * @param refused takes the sentence why something could not be measured
     */
    public void start(String title, Consumer<String> refused) {
        List<Measurand> networks = missing().isEmpty() ? shown() : missing();
        if (task.get().isPresent() || networks.isEmpty()) {
            return;
        }
        over = false;
        TaskHandle handle = tools.tasks().run(Job.of(title,
                progress -> tools.clock().measure(networks, BenchSettings.DEFAULT.withPerLayer(true), progress))
                .whenDone(outcome -> done(outcome, refused)).whenCancelled(this::end)
                .whenFailed(failure -> {
                    end();
                    refused.accept(String.valueOf(failure.getMessage()));
                }));
        task.set(over ? Optional.empty() : Optional.of(handle));
    }

    /** Stops the measurement that runs; nothing of it is kept. */
    public void cancel() {
        task.get().ifPresent(TaskHandle::cancel);
    }

    private void done(Outcome<BenchReport> outcome, Consumer<String> refused) {
        end();
        switch (outcome) {
            case Outcome.Success<BenchReport>(BenchReport report) -> {
                times().keep(report);
                report.failures().forEach(failure -> refused.accept(failure.reason()));
            }
            case Outcome.Refused<BenchReport>(String reason) -> refused.accept(reason);
        }
    }

    private void end() {
        over = true;
        task.set(Optional.empty());
    }
}
