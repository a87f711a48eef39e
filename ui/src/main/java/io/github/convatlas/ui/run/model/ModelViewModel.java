package io.github.convatlas.ui.run.model;

import io.github.convatlas.image.Preprocessing;
import io.github.convatlas.ui.common.task.TaskHandle;
import io.github.convatlas.ui.run.engine.LiveModel;
import io.github.convatlas.ui.run.engine.RunSetup;
import io.github.convatlas.ui.run.engine.Subject;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

/**
 * The model that is run. It follows the atlas: a file that gets the focus is chosen, and a network too, unless a model that
 * answers would have to go for it: that one stays, because a network of the atlas has no answers. Files are remembered.
 * Nothing is loaded before the view is seen.
 */
public final class ModelViewModel {
    private static final String REMEMBERED = "run.model";
    private final RunServices services;
    private final ModelOpening opening;
    private final ChoiceList list;
    private final ReadOnlyObjectWrapper<Optional<ModelChoice>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean awake;

    /** Follows the window's state. */
    public ModelViewModel(RunServices services) {
        this.services = services;
        this.opening = new ModelOpening(services);
        this.list = new ChoiceList(services);
        String remembered = state().notes().getOrDefault(REMEMBERED, "");
        chosen.set(remembered.isBlank()
                ? list.embedded().or(() -> state().focusedProperty().get().map(ChoiceList::of))
                : Optional.of(new ModelChoice.File(Path.of(remembered))));
        state().networks().addListener((InvalidationListener) _ -> refresh());
        services.library().contentsProperty().subscribe(_ -> refresh());
        state().focusedProperty().subscribe(this::follow);
    }

    /** What can be chosen: the networks that are shown, then the user's files, the newest first. */
    public ObservableList<ModelChoice> choices() {
        return list.choices();
    }

    /** What is chosen; nothing only if there is nothing to choose. */
    public ReadOnlyObjectProperty<Optional<ModelChoice>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What is known of files; nothing of a file that is not listed anywhere. */
    public ReadOnlyObjectProperty<Map<Path, KnownFile>> knownProperty() {
        return list.knownProperty();
    }

    /** Tells what there is to know of files; those that were fetched can be chosen from now on. */
    public void know(List<KnownFile> files) {
        list.know(files);
        refresh();
    }

    /** A file is no longer to be run. */
    public void forget(Path file) {
        var gone = new ModelChoice.File(file);
        list.forget(gone.path());
        if (chosen.get().filter(gone::equals).isPresent()) {
            state().notes().remove(REMEMBERED);
            chosen.set(Optional.empty());
            refresh();
        }
    }

    /** How far the chosen one is. */
    public ReadOnlyObjectProperty<ModelState> stateProperty() {
        return opening.stateProperty();
    }

    /** The loading that is going on, to watch and to cancel. */
    public ReadOnlyObjectProperty<Optional<TaskHandle>> loadingProperty() {
        return opening.loadingProperty();
    }

    /** Why a change of the preprocessing or of the labels was not taken; empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return opening.problemProperty();
    }

    /** The view came to the front, or went. */
    public void setAwake(boolean seen) {
        awake = seen;
        if (seen) {
            open();
        }
    }

    /** Runs another model. */
    public void choose(ModelChoice choice) {
        boolean another = chosen.get().filter(choice::equals).isEmpty();
        chosen.set(Optional.of(choice));
        switch (choice) {
            case ModelChoice.File(Path path) -> state().notes().put(REMEMBERED, path.toString());
            case ModelChoice.Network(long slot, String _) when another -> {
                state().notes().remove(REMEMBERED);
                state().focus(slot);
            }
            case ModelChoice.Network _ -> {
                // it has the focus
            }
        }
        refresh();
        open();
    }

    /** Puts files into the library and runs the last one. */
    public void add(List<Path> files) {
        remember(files, last -> choose(new ModelChoice.File(last)));
    }

    /** Puts files into the library, and tells the last one. */
    public void remember(List<Path> files, Consumer<Path> taker) {
        if (!files.isEmpty()) {
            services.tasks()
                    .run(services.library().change("", library -> ChoiceList.remember(library, files), taker));
        }
    }

    /** Loads the chosen model again. */
    public void retry() {
        opening.forget();
        open();
    }

    /** The file that was run last or added last, for those who have chosen a network without trained weights. */
    public Optional<ModelChoice> trainedProposal() {
        return list.firstFile();
    }

    /** Prepares pictures in another way, and remembers it for this model; nothing to go back to the proposal. */
    public void changePreprocessing(Optional<Preprocessing> preprocessing) {
        opening.change(setup -> setup.withPreprocessing(preprocessing));
    }

    /** Names the classes by another file, and remembers it for this model; nothing to go by the model. */
    public void changeLabels(Optional<Path> file) {
        opening.change(setup -> setup.withLabels(file));
    }

    /** What the user has decided about the chosen file. */
    public RunSetup setup() {
        return opening.setup();
    }

    /** The model that answers, if the chosen one is loaded and does. */
    public Optional<LiveModel> live() {
        return stateProperty().get() instanceof ModelState.Ready(var _, LiveModel model)
                ? Optional.of(model)
                : Optional.empty();
    }

    /** What can be measured; nothing while a network is still being read. */
    public Optional<Subject> subject() {
        return chosen.get().flatMap(choice -> switch (choice) {
            case ModelChoice.File(Path path) -> Optional.of(new Subject.File(path));
            case ModelChoice.Network(long slot, String _) ->
                shown(slot).flatMap(OpenNetwork::network).map(Subject.Network::new);
        });
    }

    private AppState state() {
        return services.state();
    }

    private Optional<OpenNetwork> shown(long slot) {
        return state().networks().stream().filter(network -> network.slot() == slot).findFirst();
    }

    /** Runs the model that comes with the program, unless another trained one answers. */
    public void chooseTrained() {
        boolean answers = stateProperty().get() instanceof ModelState.Ready
                || stateProperty().get() instanceof ModelState.Opening;
        if (!answers) {
            list.embedded().ifPresent(this::choose);
        }
    }

    /** Whether a model that comes with the program is chosen. */
    public boolean isEmbedded() {
        return chosen.get().filter(list.parts()::contains).isPresent();
    }

    /** The network of the atlas that has the focus, where a file is run instead. */
    public Optional<ModelChoice> networkBeside() {
        return state().focusedProperty().get().map(ChoiceList::of)
                .filter(choice -> choice instanceof ModelChoice.Network
                        && chosen.get().filter(choice::equals).isEmpty());
    }

    /** What a person calls it: files of the catalog by their names there. */
    public String title(ModelChoice choice) {
        return list.title(choice);
    }

    /** A network that merely changes while a file is run is not chosen. */
    private void follow(Optional<OpenNetwork> before, Optional<OpenNetwork> now) {
        boolean another = !before.map(OpenNetwork::slot).equals(now.map(OpenNetwork::slot));
        boolean runsNetwork = chosen.get().filter(ModelChoice.Network.class::isInstance).isPresent();
        if (another || runsNetwork) {
            now.map(ChoiceList::of).filter(choice -> choice instanceof ModelChoice.File || !answers())
                    .ifPresent(this::choose);
        }
        refresh();
    }

    /** Whether the chosen model answers, as far as is known before it is loaded. */
    private boolean answers() {
        return chosen.get().filter(ModelChoice.File.class::isInstance).isPresent()
                && !(stateProperty().get() instanceof ModelState.Untrained)
                && !(stateProperty().get() instanceof ModelState.Refused);
    }

    private void refresh() {
        list.refresh(chosen.get());
        boolean gone = chosen.get().filter(choice -> !list.choices().contains(choice)).isPresent();
        if (gone || chosen.get().isEmpty()) {
            chosen.set(list.choices().stream().findFirst());
            open();
        }
    }

    private void open() {
        if (awake) {
            opening.open(chosen.get(), chosen.get().flatMap(this::trouble));
        } else {
            opening.close(chosen.get());
        }
    }

    private Optional<String> trouble(ModelChoice choice) {
        boolean failed = choice instanceof ModelChoice.Network(long slot, String _)
                && shown(slot).filter(network -> network.opening() instanceof OpenNetwork.Opening.Failed).isPresent();
        return failed ? Optional.of(services.texts().get("run.network.failed", choice.name())) : Optional.empty();
    }
}
