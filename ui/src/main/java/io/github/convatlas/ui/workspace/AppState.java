package io.github.convatlas.ui.workspace;

import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.History;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.Theme;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/**
 * What the whole window shows: which networks with which parameters, and how. It outlives the views, which are made anew
 * when the language changes. For the FX thread.
 */
public final class AppState {
    private final Selection selection;
    private final Arranging arranging;
    private final ObservableList<OpenNetwork> networks;
    private final Recent recent;
    private final Focus focus;
    private final ObjectProperty<Optional<NetworkPart>> part = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<EngineInfo>> engine = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty started = new SimpleBooleanProperty();
    private final StringProperty view;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<OperationUnit> unit;
    private final ObservableMap<String, String> notes;
    private final Lighting lighting;

    /**
     * Starts where the last session ended.
     *
     * @param settings what is remembered
     * @param tasks    opens networks in the background
     * @param opener   finds and shapes a network
     */
    public AppState(Settings settings, TaskRunner tasks, NetworkOpener opener) {
        view = new SimpleStringProperty(settings.view());
        theme = new SimpleObjectProperty<>(settings.theme());
        language = new SimpleObjectProperty<>(settings.language());
        unit = new SimpleObjectProperty<>(settings.unit());
        notes = FXCollections.observableMap(new LinkedHashMap<>(settings.notes()));
        selection = new Selection(tasks, opener);
        arranging = new Arranging(selection, RememberedLook.of(notes));
        networks = FXCollections.unmodifiableObservableList(selection.networks());
        focus = new Focus(networks);
        lighting = new Lighting(networks, language);
        recent = new Recent(settings.recent());
        selection.replace(settings.selection().stream().map(LibraryReference::parse).toList());
        IntStream.of(settings.focused()).filter(index -> index >= 0 && index < networks.size())
                .forEach(index -> focus(networks.get(index).slot()));
        looking().whenChanged(() -> RememberedLook.keep(notes, looking().look()));
        arranging.begin();
    }

    /** The networks that are shown, in order; several are a comparison. An element is replaced when it is opened. */
    public ObservableList<OpenNetwork> networks() {
        return networks;
    }

    /** The one whose parameters and details are shown; nothing only if no network is shown. */
    public ReadOnlyObjectProperty<Optional<OpenNetwork>> focusedProperty() {
        return focus.property();
    }

    /** The layer or block the user has picked, in whichever view. */
    public ObjectProperty<Optional<NetworkPart>> partProperty() {
        return part;
    }

    /** What is lit in every diagram, and why. */
    public Lighting lighting() {
        return lighting;
    }

    /** Whether the window has painted its first frame; what is not needed for that waits until then. */
    public BooleanProperty startedProperty() {
        return started;
    }

    /** The engine that runs networks; nothing until it is loaded. */
    public ObjectProperty<Optional<EngineInfo>> engineProperty() {
        return engine;
    }

    /** What was shown lately, newest first. */
    public ObservableList<LibraryReference> recent() {
        return recent.references();
    }

    /** Id of the view in front; set it to bring a view to the front. */
    public StringProperty viewProperty() {
        return view;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The language of every text; the window is built anew when it changes. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Whether arithmetic is shown as MACs or as FLOPs. */
    public ObjectProperty<OperationUnit> unitProperty() {
        return unit;
    }

    /** What views remember from one start to the next, by names such as {@code diagram.zoom}. */
    public ObservableMap<String, String> notes() {
        return notes;
    }

    /** How networks are looked at; a change of any part of it is a step that can be taken back. */
    public Looking looking() {
        return arranging.looking();
    }

    /** Ids of the parts whose inside is shown, by slot; a slot of which none is has no entry. */
    public ObservableMap<Long, Set<String>> opened() {
        return arranging.opened();
    }

    /** Shows the inside of exactly these parts, for each slot that is named; one step that can be taken back. */
    public void open(Map<Long, ? extends Collection<String>> parts) {
        arranging.open(parts);
        arranging.changed(Step.of(Step.Kind.PARTS, selection.referencesOf(parts.keySet())));
    }

    /** Everything the user has arranged, as a value. */
    public Arrangement arrangement() {
        return arranging.arrangement();
    }

    /** Shows another arrangement as a whole; one step that can be taken back. */
    public void arrange(Arrangement next) {
        arranging.arrange(next);
        next.references().reversed().forEach(recent::remember);
    }

    /** Shows exactly these networks, in this order. Those that are shown already stay as they are. */
    public void show(List<LibraryReference> references) {
        List<LibraryReference> before = selection.references();
        if (before.equals(references)) {
            return;
        }
        selection.replace(references);
        List<LibraryReference> added = references.stream().filter(reference -> !before.contains(reference)).toList();
        added.forEach(recent::remember);
        networks.reversed().stream().filter(network -> added.contains(network.reference())).findFirst()
                .ifPresent(network -> focus(network.slot()));
        arranging.settle();
        arranging.changed(Steps.show(before, references));
    }

    /** Shows one more network, behind the others, and gives it the focus. */
    public void add(LibraryReference reference) {
        focus(selection.insert(networks.size(), reference).slot());
        recent.remember(reference);
        arranging.changed(Step.of(Step.Kind.ADD, List.of(reference)));
    }

    /** Shows a second copy of a network beside it, to compare it with itself under other parameters. */
    public void duplicate(OpenNetwork network) {
        long copy = selection.insert(selection.indexOf(network.slot()) + 1, network.reference()).slot();
        arranging.open(Map.of(copy, opened().getOrDefault(network.slot(), Set.of())));
        focus(copy);
        arranging.changed(Step.of(Step.Kind.COPY, List.of(network.reference())));
    }

    /** Puts the network of this slot at another position among the others. */
    public void move(long slot, int index) {
        selection.move(slot, index);
        arranging.changed(Step.of(Step.Kind.MOVE, selection.referencesOf(Set.of(slot))));
    }

    /** No longer shows the network of this slot. */
    public void remove(long slot) {
        List<LibraryReference> gone = selection.referencesOf(Set.of(slot));
        selection.remove(slot);
        arranging.changed(Step.of(Step.Kind.CLOSE, gone));
    }

    /** Gives the network of this slot the focus. */
    public void focus(long slot) {
        focus.on(slot);
    }

    /** Changes which network a slot shows, or its parameters. */
    public void change(long slot, LibraryReference reference) {
        change(Map.of(slot, reference));
    }

    /** Changes several slots in one step; repeated changes of one parameter are a step until {@link #settle}. */
    public void change(Map<Long, LibraryReference> changes) {
        Step step = Steps.change(networks, changes);
        changes.forEach(selection::change);
        arranging.changed(step);
    }

    /** Makes several changes of any kind as one step. */
    public void together(Runnable changes) {
        arranging.together(changes);
    }

    /** A drag or an entry has ended: what comes next is a step of its own. */
    public void settle() {
        arranging.settle();
    }

    /** Opens every shown network again, because the library has changed. */
    public void reopen() {
        List.copyOf(networks).forEach(network -> selection.change(network.slot(), network.reference()));
    }

    /** Takes back the last step. */
    public void undo() {
        arranging.go(arranging.back()).ifPresent(this::focus);
    }

    /** Makes the step again that was taken back last. */
    public void redo() {
        arranging.go(arranging.forth()).ifPresent(this::focus);
    }

    /** The steps that can be taken back or made again. */
    public ReadOnlyObjectProperty<History> historyProperty() {
        return arranging.historyProperty();
    }
}
