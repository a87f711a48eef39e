package io.github.convatlas.ui.parameters;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.onnx.importer.ImportedNetwork;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.spec.Argument;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.NetworkSpec.Variant;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.ValueType;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

/** The parameters of the network with the focus. Outlives the bar. */
public final class ParameterBarViewModel {
    /** The one parameter a file can have. */
    private static final ParameterSpec OPEN_SIDE = ParameterSpec
            .required(LibraryReference.OnnxFile.SIDE, ValueType.INTEGER)
            .withFallback(new Argument.Fixed(Place.of("onnx"), Value.of(OnnxOpening.USUAL_SIDE)))
            .within(1, LibraryReference.OnnxFile.LARGEST_SIDE);
    private final AppState state;
    private final LibraryModel library;
    private final ObservableList<ParameterField> fields = FXCollections.observableArrayList();
    private final ObservableList<ParameterField> fieldsView = FXCollections.unmodifiableObservableList(fields);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final BooleanProperty together = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Variant>> variant = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CostChange>> cost = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<ParameterSpec> shownSpecs = List.of();
    private KnownVariants variants = KnownVariants.NONE;

    /** Follows the focus. */
    public ParameterBarViewModel(AppState state, LibraryModel library) {
        this.state = state;
        this.library = library;
        state.focusedProperty().subscribe(_ -> refresh());
        library.contentsProperty().subscribe(_ -> refresh());
        library.totals().addListener((MapChangeListener<LibraryReference, NetworkTotals>) _ -> refreshCost());
    }

    /** A field for each parameter; replaced as a whole when another network gets the focus. */
    public ObservableList<ParameterField> fields() {
        return fieldsView;
    }

    /** Why the network cannot be shown with these parameters; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether any parameter of the network with the focus differs from what its spec says. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether a change goes to every network shown that has the parameter. */
    public BooleanProperty togetherProperty() {
        return together;
    }

    /** The named settings of the network with the focus. */
    public List<Variant> variants() {
        return variants.all();
    }

    /** The named setting that holds; nothing while none does. */
    public ReadOnlyObjectProperty<Optional<Variant>> variantProperty() {
        return variant.getReadOnlyProperty();
    }

    /** Makes a named setting hold, or none. Parameters that no named setting touches keep their values. */
    public void choose(Optional<Variant> chosen) {
        state.focusedProperty().get()
                .ifPresent(network -> state.change(network.slot(), variants.in(network.reference(), chosen)));
    }

    /** Gives a parameter a value, as a person types it. What is no value for it changes nothing and is explained. */
    public void set(ParameterField field, String typed) {
        switch (typed.isBlank() ? new Entry.Meant("") : Entry.of(typed, field.spec())) {
            case Entry.Wrong wrong -> field.refuse(Optional.of(wrong));
            case Entry.Meant(String value) -> {
                field.refuse(Optional.empty());
                if (!value.isEmpty() && !ParameterField.same(value, field.valueProperty().get())) {
                    assign(field.spec().name(), value);
                }
            }
        }
    }

    private void assign(String name, String value) {
        var changes = new LinkedHashMap<Long, LibraryReference>();
        targets(name).forEach(network -> changes.put(network.slot(), assigned(network, name, value)));
        state.change(changes);
    }

    /** What the changed parameters cost against those the spec says; nothing while either is not counted. */
    public ReadOnlyObjectProperty<Optional<CostChange>> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** Gives every parameter of the network with the focus the value its spec says. */
    public void reset() {
        state.focusedProperty().get().ifPresent(network -> {
            state.change(network.slot(), network.reference().unchanged());
        });
    }

    private List<OpenNetwork> targets(String name) {
        return state.networks().stream().filter(network -> isTarget(network, name)).toList();
    }

    private boolean isTarget(OpenNetwork network, String name) {
        boolean focused = state.focusedProperty().get().filter(one -> one.slot() == network.slot()).isPresent();
        boolean has = parameter(network.reference(), name).isPresent();
        return has && (focused || together.get());
    }

    private LibraryReference assigned(OpenNetwork network, String name, String value) {
        boolean isUsual = parameter(network.reference(), name).map(ParameterField::new)
                .flatMap(ParameterField::fallback).filter(text -> ParameterField.same(text, value)).isPresent();
        return isUsual ? network.reference().without(name) : network.reference().with(name, value);
    }

    private Optional<ParameterSpec> parameter(LibraryReference reference, String name) {
        return parameters(reference).stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    /** Those of the spec; of a file the side of its picture, where it leaves that open. */
    private List<ParameterSpec> parameters(LibraryReference reference) {
        return switch (reference) {
            case LibraryReference.Spec _ -> library.spec(reference).map(NetworkSpec::parameters).orElse(List.of());
            case LibraryReference.OnnxFile _ -> library.openedFile(reference).map(OpenedFile::imported)
                    .filter(ImportedNetwork::leavesSideOpen).map(_ -> List.of(OPEN_SIDE)).orElse(List.of());
        };
    }

    /** Gives a parameter a value as a step of its own. */
    void choose(ParameterField field, String value) {
        settle();
        set(field, value);
        settle();
    }

    /** A drag or an entry has ended: the next change is a step of its own. */
    public void settle() {
        state.settle();
    }

    /** Takes back the last step. */
    void undo() {
        state.undo();
    }

    /** Makes the step again that was taken back last. */
    void redo() {
        state.redo();
    }

    private void refresh() {
        Optional<OpenNetwork> network = state.focusedProperty().get();
        Set<String> idle = network.map(this::idle).orElse(Set.of());
        List<ParameterSpec> specs = network.map(OpenNetwork::reference).map(this::parameters).orElse(List.of()).stream()
                .filter(spec -> !idle.contains(spec.name())).toList();
        KnownVariants known = network.map(OpenNetwork::reference).flatMap(library::spec)
                .map(spec -> KnownVariants.of(spec, idle)).orElse(KnownVariants.NONE);
        if (!specs.equals(shownSpecs) || !known.equals(variants)) {
            shownSpecs = specs;
            variants = known;
            fields.setAll(specs.stream().map(ParameterField::new).toList());
        }
        network.ifPresent(one -> fields.forEach(field -> field.show(valueOf(one, field), isAssigned(one, field))));
        variant.set(variants.holding(fields));
        changed.set(network.map(OpenNetwork::reference).map(ParameterBarViewModel::isChanged).orElse(false));
        refreshCost();
        problem.set(network.map(ParameterBarViewModel::problemOf).orElse(""));
    }

    /** What need not be offered; what was given, as in a link, stays to be seen. */
    private Set<String> idle(OpenNetwork network) {
        var idle = new HashSet<String>();
        library.spec(network.reference()).ifPresent(spec -> idle.addAll(IdleParameters.of(spec)));
        idle.removeAll(network.reference().assignments().keySet());
        return idle;
    }

    private void refreshCost() {
        cost.set(state.focusedProperty().get().map(OpenNetwork::reference)
                .filter(ParameterBarViewModel::isChanged).flatMap(this::costOf));
    }

    private Optional<CostChange> costOf(LibraryReference reference) {
        Optional<NetworkTotals> usual = Optional.ofNullable(library.totals().get(reference.unchanged()));
        return Optional.ofNullable(library.totals().get(reference))
                .flatMap(now -> usual.map(known -> new CostChange(now, known)));
    }

    private static boolean isChanged(LibraryReference reference) {
        return !reference.assignments().isEmpty();
    }

    private static String problemOf(OpenNetwork network) {
        return network.problems().stream().findFirst().map(Problem::message).orElse("");
    }

    private static boolean isAssigned(OpenNetwork network, ParameterField field) {
        return network.reference().assignments().containsKey(field.spec().name());
    }

    private static String valueOf(OpenNetwork network, ParameterField field) {
        String name = field.spec().name();
        String assigned = network.reference().assignments().getOrDefault(name, "");
        Optional<String> computed = network.network().map(ShapedNetwork::identity)
                .flatMap(identity -> Optional.ofNullable(identity.parameters().get(name))).map(Object::toString);
        return assigned.isEmpty() ? field.fallback().or(() -> computed).orElse("") : assigned;
    }
}
