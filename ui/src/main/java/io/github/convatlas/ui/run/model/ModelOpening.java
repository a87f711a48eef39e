package io.github.convatlas.ui.run.model;

import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.ModelFacts;
import io.github.convatlas.ui.run.engine.Opened;
import io.github.convatlas.ui.run.engine.RunSetup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Loads one model at a time and lets go of the one before. */
final class ModelOpening {
    private static final String LABELS = "run.labels:";
    private final RunServices services;
    private final LatestOnly lane;
    private final LiveModels live;
    private final Map<Path, RunSetup> setups = new HashMap<>();
    private final ReadOnlyObjectWrapper<ModelState> state = new ReadOnlyObjectWrapper<>(new ModelState.Nothing());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<TaskHandle>> loading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long attempts;

    /** What came of loading a file, with the decisions it was loaded with. */
    private record Attempt(RunSetup setup, Opened opened) {
    }

    ModelOpening(RunServices services) {
        this.services = services;
        this.lane = new LatestOnly(services.tasks());
        this.live = new LiveModels(services.tasks());
    }

    ReadOnlyObjectProperty<ModelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The loading that is going on. */
    ReadOnlyObjectProperty<Optional<TaskHandle>> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Loads the chosen model unless it is loaded. */
    void open(Optional<ModelChoice> choice, Optional<String> trouble) {
        switch (choice.orElse(null)) {
            case null -> become(new ModelState.Nothing());
            case ModelChoice.Network network -> become(trouble
                    .<ModelState>map(reason -> new ModelState.Refused(network, reason))
                    .orElseGet(() -> new ModelState.Untrained(network, Optional.empty())));
            case ModelChoice.File file -> {
                if (!isOpen(file)) {
                    load(file);
                }
            }
        }
    }

    /** Lets go of the model unless it is the chosen one. */
    void close(Optional<ModelChoice> choice) {
        boolean kept = choice.filter(ModelChoice.File.class::isInstance).map(ModelChoice.File.class::cast)
                .filter(this::isOpen).isPresent();
        if (!kept) {
            become(choice.<ModelState>map(ModelState.Opening::new).orElseGet(ModelState.Nothing::new));
        }
    }

    /** Lets go of the model, so that it is loaded again. */
    void forget() {
        become(new ModelState.Nothing());
    }

    RunSetup setup() {
        return file().map(file -> setups.getOrDefault(file.path(), RunSetup.NONE)).orElse(RunSetup.NONE);
    }

    /** Loads the model again with other decisions; if that does not work the old ones stay. */
    void change(UnaryOperator<RunSetup> change) {
        file().ifPresent(file -> {
            RunSetup before = setup();
            RunSetup after = change.apply(before);
            problem.set("");
            attempts++;
            lane.run(Job.of(title(file), progress -> attempt(file.path(), before, after, progress))
                    .whenDone(attempt -> changed(file, attempt)));
        });
    }

    private Optional<ModelChoice.File> file() {
        return switch (state.get()) {
            case ModelState.Ready(ModelChoice.File file, var _) -> Optional.of(file);
            case ModelState.Refused(ModelChoice.File file, var _) -> Optional.of(file);
            case ModelState.Nothing _,ModelState.Opening _,ModelState.Untrained _,ModelState.Refused _ ->
                Optional.empty();
        };
    }

    private boolean isOpen(ModelChoice.File file) {
        return switch (state.get()) {
            case ModelState.Ready(ModelChoice.File open, var _) -> open.equals(file);
            case ModelState.Untrained(ModelChoice open, var _) -> open.equals(file);
            case ModelState.Refused(ModelChoice open, var _) -> open.equals(file);
            case ModelState.Nothing _,ModelState.Opening _ -> false;
        };
    }

    private String title(ModelChoice.File file) {
        return services.texts().get("run.job.open", file.name());
    }

    private void load(ModelChoice.File file) {
        become(new ModelState.Opening(file));
        Optional<Path> labels = Optional.ofNullable(services.state().notes().get(LABELS + file.path())).map(Path::of);
        long attempt = attempts;
        TaskHandle handle = lane.run(Job.of(title(file), progress -> first(file.path(), labels, progress))
                .whenDone(result -> loaded(file, result)).whenCancelled(() -> stopped(file, attempt)));
        loading.set(state.get() instanceof ModelState.Opening ? Optional.of(handle) : Optional.empty());
    }

    /** Cancelled by the user, not because another model is wanted. */
    private void stopped(ModelChoice.File file, long attempt) {
        if (attempt == attempts) {
            become(new ModelState.Refused(file, services.texts().get("run.open.stopped")));
        }
    }

    private void become(ModelState next) {
        attempts++;
        lane.cancel();
        problem.set("");
        loading.set(Optional.empty());
        state.set(next);
        live.keepOnly(Optional.empty());
    }

    private void loaded(ModelChoice.File file, Attempt attempt) {
        setups.put(file.path(), attempt.setup());
        loading.set(Optional.empty());
        state.set(switch (attempt.opened()) {
            case Opened.Classifies(LiveModel model) -> new ModelState.Ready(file, model);
            case Opened.Untrained(String reason) -> new ModelState.Untrained(file, Optional.of(reason));
            case Opened.Refused(String reason) -> new ModelState.Refused(file, reason);
        });
        keep();
    }

    private void changed(ModelChoice.File file, Attempt attempt) {
        switch (attempt.opened()) {
            case Opened.Classifies _ -> {
                note(file.path(), attempt.setup().labels());
                loaded(file, attempt);
            }
            case Opened.Untrained(String reason) -> problem.set(reason);
            case Opened.Refused(String reason) -> problem.set(reason);
        }
    }

    private void keep() {
        live.keepOnly(state.get() instanceof ModelState.Ready(var _, LiveModel model)
                ? Optional.of(model)
                : Optional.empty());
        if (state.get() instanceof ModelState.Ready(var _, LiveModel model)) {
            ModelFacts facts = model.facts();
            services.state().engineProperty().set(Optional.of(facts.engine()));
        }
    }

    /** Labels in the model's folder stand beside the model; others only the settings can remember. */
    private void note(Path model, Optional<Path> labels) {
        Optional<Path> elsewhere = labels.filter(file -> !isBeside(model, file));
        elsewhere.ifPresentOrElse(file -> services.state().notes().put(LABELS + model, file.toString()),
                () -> services.state().notes().remove(LABELS + model));
    }

    private static boolean isBeside(Path model, Path file) {
        return Objects.equals(model.toAbsolutePath().getParent(), file.toAbsolutePath().getParent());
    }

    private Attempt first(Path file, Optional<Path> labels, Progress progress) {
        return switch (services.engine().recall(file)) {
            case Outcome.Refused<RunSetup>(String reason) -> new Attempt(RunSetup.NONE, new Opened.Refused(reason));
            case Outcome.Success<RunSetup>(RunSetup recalled) -> {
                RunSetup setup = recalled.withLabels(labels.or(recalled::labels));
                yield new Attempt(setup, open(file, setup, progress));
            }
        };
    }

    /** What was taken back is taken back beside the file first, because an engine goes by what stands there. */
    private Attempt attempt(Path file, RunSetup before, RunSetup after, Progress progress) {
        boolean takenBack = (before.preprocessing().isPresent() && after.preprocessing().isEmpty())
                || (before.labels().isPresent() && after.labels().isEmpty());
        if (takenBack) {
            remember(file, after);
        }
        Opened opened = open(file, after, progress);
        switch (opened) {
            case Opened.Classifies _ when !takenBack -> remember(file, after);
            case Opened.Refused _ when takenBack -> remember(file, before);
            case Opened.Classifies _,Opened.Refused _,Opened.Untrained _ -> {
                // what stands beside the file is right
            }
        }
        return new Attempt(after, opened);
    }

    private Opened open(Path file, RunSetup setup, Progress progress) {
        Opened opened = services.engine().open(file, setup);
        if (opened instanceof Opened.Classifies(LiveModel model)) {
            if (progress.isCancelled()) {
                model.close();
            } else {
                live.add(model);
            }
        }
        return opened;
    }

    private void remember(Path file, RunSetup setup) {
        services.engine().remember(file, setup).ifPresent(reason -> services.tasks().onFxThread(
                () -> services.errors()
                        .note(services.texts().get("run.remember.failed", services.texts().say(reason)))));
    }
}
