package io.github.convatlas.ui.workspace;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.Theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/**
 * What the whole window shows: which networks with which parameters, and how. It outlives the views, which are made anew
 * when the language changes. For the FX thread.
 */
public final class AppState {
    private static final int RECENT = 8;
    private final Selection selection;
    private final History history = new History();
    private final ObservableList<OpenNetwork> networks;
    private final ObservableList<LibraryReference> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<OpenNetwork>> focused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<NetworkPart>> part = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<EngineInfo>> engine = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty started = new SimpleBooleanProperty();
    private final StringProperty view;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<OperationUnit> unit;
    private final ObservableMap<String, String> notes;
    private long focusedSlot;

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
        networks = FXCollections.unmodifiableObservableList(selection.networks());
        selection.networks().addListener((ListChangeListener<OpenNetwork>) _ -> refreshFocus());
        recent.setAll(settings.recent().stream().map(LibraryReference::parse).toList());
        selection.replace(settings.selection().stream().map(LibraryReference::parse).toList());
        if (settings.focused() >= 0 && settings.focused() < networks.size()) {
            focus(networks.get(settings.focused()).slot());
        }
    }

    /** The networks that are shown, in order; several are a comparison. An element is replaced when it is opened. */
    public ObservableList<OpenNetwork> networks() {
        return networks;
    }

    /** The one whose parameters and details are shown; nothing only if no network is shown. */
    public ReadOnlyObjectProperty<Optional<OpenNetwork>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** The layer or block the user has picked, in whichever view. */
    public ObjectProperty<Optional<NetworkPart>> partProperty() {
        return part;
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
        return recent;
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

    /** Shows exactly these networks, in this order. Those that are shown already stay as they are. */
    public void show(List<LibraryReference> references) {
        List<LibraryReference> before = references();
        if (before.equals(references)) {
            return;
        }
        history.remember(before, "");
        selection.replace(references);
        List<LibraryReference> added = references.stream().filter(reference -> !before.contains(reference)).toList();
        added.forEach(this::remember);
        networks.reversed().stream().filter(network -> added.contains(network.reference())).findFirst()
                .ifPresent(network -> focus(network.slot()));
    }

    /** Shows one more network, behind the others, and gives it the focus. */
    public void add(LibraryReference reference) {
        history.remember(references(), "");
        focus(selection.insert(networks.size(), reference).slot());
        remember(reference);
    }

    /** Shows a second copy of a network beside it, to compare it with itself under other parameters. */
    public void duplicate(OpenNetwork network) {
        history.remember(references(), "");
        focus(selection.insert(indexOf(network.slot()) + 1, network.reference()).slot());
    }

    /** No longer shows the network of this slot. */
    public void remove(long slot) {
        history.remember(references(), "");
        selection.remove(slot);
    }

    /** Gives the network of this slot the focus. */
    public void focus(long slot) {
        focusedSlot = slot;
        refreshFocus();
    }

    /** Changes which network a slot shows, or its parameters. */
    public void change(long slot, LibraryReference reference) {
        history.remember(references(), slot + " " + parametersOf(reference));
        selection.change(slot, reference);
    }

    /** Opens every shown network again, because the library has changed. */
    public void reopen() {
        new ArrayList<>(networks).forEach(network -> selection.change(network.slot(), network.reference()));
    }

    /** Takes back the last change of which networks are shown, or of their parameters. */
    public void undo() {
        history.back(references()).ifPresent(this::restore);
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.forth(references()).ifPresent(this::restore);
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    /** Whether there is a change to make again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return history.redoableProperty();
    }

    /** Where only parameters differ, places keep their identity. */
    private void restore(List<LibraryReference> references) {
        if (references.size() != networks.size()) {
            selection.replace(references);
            return;
        }
        for (int index = 0; index < references.size(); index++) {
            if (!networks.get(index).reference().equals(references.get(index))) {
                selection.change(networks.get(index).slot(), references.get(index));
            }
        }
    }

    private List<LibraryReference> references() {
        return networks.stream().map(OpenNetwork::reference).toList();
    }

    private static String parametersOf(LibraryReference reference) {
        return reference instanceof LibraryReference.Spec spec ? String.valueOf(spec.assignments().keySet()) : "";
    }

    private int indexOf(long slot) {
        for (int index = 0; index < networks.size(); index++) {
            if (networks.get(index).slot() == slot) {
                return index;
            }
        }
        return networks.size() - 1;
    }

    private void remember(LibraryReference reference) {
        recent.remove(reference);
        recent.addFirst(reference);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    private void refreshFocus() {
        Optional<OpenNetwork> found = networks.stream().filter(network -> network.slot() == focusedSlot).findFirst();
        Optional<OpenNetwork> next = found.or(() -> networks.isEmpty()
                ? Optional.empty()
                : Optional.of(networks.getLast()));
        next.ifPresent(network -> focusedSlot = network.slot());
        if (!next.equals(focused.get())) {
            focused.set(next);
        }
    }
}
