package io.github.convatlas.ui.library;

import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.library.RemovedSpec;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.ui.common.ErrorPresenter.NoteAction;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.library.AtlasRow.Entry;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.NetworkTotals;
import io.github.convatlas.ui.workspace.OpenNetwork;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

/** What the atlas pane lists and which of it is picked. Outlives the pane. */
public final class AtlasViewModel {
    private static final String FOLDED = "atlas.folded";
    private static final String SEPARATOR = "\n";
    private static final String BLOCK = "block-removed";
    private static final String ORDER = "atlas.order";
    private final AppState state;
    private final LibraryModel library;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<AtlasRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AtlasRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final Set<String> folded = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<AtlasOrder> order = new ReadOnlyObjectWrapper<>(AtlasOrder.FAMILIES);

    /** Lists this library. */
    public AtlasViewModel(AppState state, LibraryModel library) {
        this.state = state;
        this.library = library;
        Stream.of(state.notes().getOrDefault(FOLDED, "").split(SEPARATOR, -1)).filter(id -> !id.isEmpty())
                .forEach(folded::add);
        order.set(AtlasOrder.parse(state.notes().get(ORDER)));
        query.subscribe(_ -> refresh());
        library.totals().addListener((MapChangeListener<LibraryReference, NetworkTotals>) _ -> refreshFigures());
        library.contentsProperty().subscribe(_ -> refresh());
        state.recent().addListener((ListChangeListener<LibraryReference>) _ -> refresh());
    }

    /** In which order the networks of the atlas are listed. */
    public ReadOnlyObjectProperty<AtlasOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** Sorts by a column, turns its order around, or goes back to families. */
    public void sort(AtlasOrder.Column column) {
        show(order.get().clicked(column));
    }

    /** Sorts by a column, upward; a second time downward. */
    void sortBy(AtlasOrder.Column column) {
        boolean again = order.get().equals(new AtlasOrder(column, false)) && column != AtlasOrder.Column.FAMILY;
        show(new AtlasOrder(column, again));
    }

    private void show(AtlasOrder next) {
        order.set(next);
        state.notes().put(ORDER, order.get().text());
        refresh();
    }

    /** What is searched for; empty for everything. */
    public StringProperty queryProperty() {
        return query;
    }

    /** The rows, in order. */
    public ObservableList<AtlasRow> rows() {
        return rowsView;
    }

    /** Whether the library is still being read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The networks shown, whatever their parameters. */
    public Set<LibraryReference> shown() {
        return state.networks().stream().map(OpenNetwork::reference).map(AtlasViewModel::unchanged)
                .collect(Collectors.toSet());
    }

    /** Shows these networks and no others; those that are shown already keep their parameters. */
    public void pick(Collection<Entry> entries) {
        state.show(entries.stream().map(Entry::reference).map(this::asShown).distinct().toList());
    }

    /** Shows these networks beside those that are shown, in the order in which they were picked. */
    public void pickTogether(Collection<Entry> entries, Collection<Entry> visible) {
        Set<LibraryReference> picked = references(entries);
        Set<LibraryReference> listed = references(visible);
        var next = new ArrayList<>(state.networks().stream().map(OpenNetwork::reference)
                .filter(known -> picked.contains(unchanged(known)) || !listed.contains(unchanged(known))).toList());
        entries.stream().map(Entry::reference).map(this::asShown).filter(added -> !next.contains(added))
                .forEach(next::add);
        state.show(next);
    }

    /**
     * Takes one of the user's networks or files out of the library, and out of the window; for a while it can be put back.
     *
     * @param context does it, and offers to take it back
     */
    public void forget(Entry entry, WorkContext context) {
        state.networks().stream().filter(network -> unchanged(network.reference()).equals(entry.reference())).toList()
                .forEach(network -> state.remove(network.slot()));
        state.recent().removeIf(known -> unchanged(known).equals(entry.reference()));
        switch (entry.reference()) {
            case LibraryReference.Spec spec ->
                context.tasks().run(library.change("", kept -> kept.removeSpec(spec.id()),
                        removed -> removed.ifPresent(taken -> offerBack(entry, taken, context))));
            case LibraryReference.OnnxFile file -> context.tasks().run(library.change("",
                    kept -> kept.removeOnnxFile(file.path()),
                    _ -> offer(entry.title(), context, () -> context.tasks().run(library.change("",
                            kept -> kept.addOnnxFile(file.path()), _ -> pick(List.of(entry)))))));
        }
    }

    /** Takes one of the user's blocks out of the library unless a network needs it; for a while it can be put back. */
    public void forget(AtlasRow.Block block, WorkContext context) {
        context.tasks().run(library.change("", kept -> kept.removeBlock(block.name()), outcome -> {
            switch (outcome) {
                case Outcome.Success<RemovedSpec>(RemovedSpec removed) -> offer(block.title(), context,
                        () -> context.tasks().run(library.change("", kept -> kept.restore(removed), _ -> {
                        })));
                case Outcome.Refused<RemovedSpec>(String reason) -> context.errors().show(BLOCK,
                        words -> new Notice(Notice.Kind.WARNING, words.say(reason), "", ""));
            }
        }));
    }

    private void offerBack(Entry entry, RemovedSpec taken, WorkContext context) {
        offer(entry.title(), context,
                () -> context.tasks().run(library.change("", kept -> kept.restore(taken), reading -> {
                    if (reading instanceof Reading.Success) {
                        pick(List.of(entry));
                    }
                })));
    }

    private static void offer(String title, WorkContext context, Runnable back) {
        context.errors().settled(BLOCK);
        context.errors().note(context.texts().get("library.forgotten", title),
                new NoteAction(context.texts().get("library.forgotten.undo"), back));
    }

    /** Puts a network beside the others, or takes it away. */
    public void toggle(Entry entry) {
        List<OpenNetwork> known = state.networks().stream()
                .filter(network -> unchanged(network.reference()).equals(unchanged(entry.reference()))).toList();
        if (known.isEmpty()) {
            state.add(entry.reference());
        } else {
            known.forEach(network -> state.remove(network.slot()));
        }
    }

    /** Folds a section, or unfolds it. */
    public void toggle(AtlasRow.Head head) {
        if (!folded.remove(head.section().id())) {
            folded.add(head.section().id());
        }
        state.notes().put(FOLDED, String.join(SEPARATOR, folded));
        refresh();
    }

    private LibraryReference asShown(LibraryReference reference) {
        return state.networks().stream().map(OpenNetwork::reference)
                .filter(shown -> unchanged(shown).equals(reference)).findFirst().orElse(reference);
    }

    private static Set<LibraryReference> references(Collection<Entry> entries) {
        return entries.stream().map(Entry::reference).map(AtlasViewModel::unchanged).collect(Collectors.toSet());
    }

    private static LibraryReference unchanged(LibraryReference reference) {
        return reference.unchanged();
    }

    /** Numbers that become known change what is found and sorted, but not the families. */
    private void refreshFigures() {
        if (order.get().column() != AtlasOrder.Column.FAMILY || !query.get().isBlank()) {
            refresh();
        }
    }

    private void refresh() {
        Optional<List<AtlasRow>> next = library.contentsProperty().get().map(contents -> {
            var all = new AtlasRows(contents, library.readsOnnx(), List.copyOf(state.recent()),
                    new AtlasRows.Look(folded, order.get(), library.totals()));
            return query.get().isBlank() ? all.all() : all.matching(query.get());
        });
        loading.set(next.isEmpty());
        next.filter(list -> !list.equals(rows)).ifPresent(rows::setAll);
    }
}
