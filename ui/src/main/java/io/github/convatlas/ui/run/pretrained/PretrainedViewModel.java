package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.pretrained.PretrainedModel;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.model.ModelChoice;
import io.github.convatlas.ui.run.model.ModelViewModel;
import io.github.convatlas.ui.run.model.RunServices;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * The trained models there are and those that are here. Nothing is fetched but by {@link #fetch}, which the user asks for
 * after having seen license and size.
 */
public final class PretrainedViewModel {
    private final RunServices services;
    private final ModelSource source;
    private final ModelViewModel models;
    private final LatestOnly looking;
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>(Shelf.EMPTY);
    private final ObservableMap<String, FetchState> fetches = FXCollections.observableHashMap();
    private final ObservableMap<String, FetchState> visibleFetches = FXCollections.unmodifiableObservableMap(fetches);
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * Knows nothing before it is told to look.
     *
     * @param services what it uses
     * @param source   where models come from
     * @param models   which runs them
     */
    public PretrainedViewModel(RunServices services, ModelSource source, ModelViewModel models) {
        this.services = services;
        this.source = source;
        this.models = models;
        this.looking = new LatestOnly(services.tasks());
        shelf.subscribe((_, now) -> models.know(now.files()));
        open.subscribe((_, shown) -> {
            if (shown) {
                look();
            }
        });
    }

    /** What there is and what is here. */
    public ReadOnlyObjectProperty<Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /** What is being fetched, and what could not be, by id. */
    public ObservableMap<String, FetchState> fetches() {
        return visibleFetches;
    }

    /** Whether the whole catalog is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Looks again what is here. */
    public void look() {
        looking.run(Job.quiet(_ -> Shelf.of(source.store(services.library().inBackground()))).whenDone(shelf::set));
    }

    /** The models that are parts of the program. */
    List<EmbeddedModel> parts() {
        return services.engine().parts();
    }

    /** The models of the catalog for a network, those with exactly its parameters first; none for files. */
    public List<PretrainedModel> offers(ModelChoice choice) {
        return switch (choice) {
            case ModelChoice.File _ -> List.of();
            case ModelChoice.Network(long slot, String _) -> services.state().networks().stream()
                    .filter(network -> network.slot() == slot).map(OpenNetwork::reference)
                    .filter(LibraryReference.Spec.class::isInstance).map(LibraryReference.Spec.class::cast)
                    .findFirst().map(this::offers).orElse(List.of());
        };
    }

    private List<PretrainedModel> offers(LibraryReference.Spec wanted) {
        return shelf.get().catalog().stream().filter(model -> reference(model).filter(spec -> spec.id().equals(
                wanted.id())).isPresent()).sorted(Comparator.comparing(model -> reference(model).filter(
                        wanted::equals).isEmpty()))
                .toList();
    }

    private static Optional<LibraryReference.Spec> reference(PretrainedModel model) {
        return model.network().map(LibraryReference::parse).filter(LibraryReference.Spec.class::isInstance)
                .map(LibraryReference.Spec.class::cast);
    }

    /** Fetches a model and runs it. The user has seen its license and its size, and agreed. */
    public void fetch(PretrainedModel model) {
        String id = model.id();
        if (fetches.get(id) instanceof FetchState.Running || fetches.get(id) instanceof FetchState.Stopping) {
            return;
        }
        fetches.remove(id);
        var fetching = new Fetching(source, model, services.texts());
        var over = new boolean[1];
        TaskHandle task = services.tasks().run(Job.of(services.texts().get("run.job.fetch", id), progress -> {
            try {
                return fetching.fetch(services.library().inBackground(), progress);
            } finally {
                services.tasks().onFxThread(() -> ended(id));
            }
        }).whenDone(outcome -> {
            over[0] = true;
            arrived(model, outcome);
        }).whenFailed(failure -> {
            over[0] = true;
            failed(id, String.valueOf(failure.getMessage()));
        }).whenCancelled(() -> fetches.put(id, new FetchState.Stopping())));
        if (!over[0]) {
            fetches.put(id, new FetchState.Running(task));
        }
    }

    /** Runs a model that is here. */
    public void use(Path file) {
        open.set(false);
        models.choose(new ModelChoice.File(file));
    }

    /** Takes a fetched model away with its file, or a file of the user from the list alone. */
    public void remove(String id, Path file) {
        services.tasks().run(services.library().<Outcome<Path>>change("", library -> source.store(library).remove(id),
                outcome -> removed(file, outcome)));
    }

    /** Remembers a file of the user as it is now. */
    public void addAgain(Path file) {
        models.add(List.of(file));
    }

    private void removed(Path file, Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Success<Path> _ -> models.forget(file);
            case Outcome.Refused<Path>(String reason) -> services.errors()
                    .show("model-removed", words -> new Notice(Notice.Kind.WARNING, words.say(reason), "", ""));
        }
        look();
    }

    /** Nothing is written any more. */
    private void ended(String id) {
        if (fetches.get(id) instanceof FetchState.Stopping) {
            fetches.remove(id);
            look();
        }
    }

    private void arrived(PretrainedModel model, Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Success<Path>(Path file) -> {
                fetches.remove(model.id());
                look();
                use(file);
            }
            case Outcome.Refused<Path>(String reason) -> failed(model.id(), reason);
        }
    }

    private void failed(String id, String reason) {
        fetches.put(id, new FetchState.Failed(reason));
        look();
    }

    /** Whether a model is being fetched or answers already. */
    boolean isBusy(PretrainedModel model) {
        return fetches.get(model.id()) instanceof FetchState.Running
                || fetches.get(model.id()) instanceof FetchState.Stopping;
    }

    /** The file of a model, if it is here. */
    Optional<Path> file(PretrainedModel model) {
        return Optional.ofNullable(shelf.get().here().get(model.id()));
    }

    /** Whether this file is the one that runs. */
    boolean isChosen(Path file) {
        return models.chosenProperty().get().filter(choice -> Objects.equals(choice, new ModelChoice.File(file)))
                .isPresent();
    }

    /** The models that run. */
    ModelViewModel models() {
        return models;
    }

    /** How much of a model is here from a download that was broken off. */
    long begun(PretrainedModel model) {
        Map<String, Long> begun = shelf.get().begun();
        return begun.getOrDefault(model.id(), 0L);
    }
}
