package io.github.convatlas.ui.facts;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.facts.page.FactsPage;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Knowledge;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/**
 * Gathers what is known of the networks that are shown, in the background, while the facts view is in front. Outlives the view;
 * for the FX thread.
 */
public final class FactsViewModel {
    private static final String COMPARE = "compare";
    private final AppState state;
    private final LibraryModel library;
    private final LatestOnly gathering;
    private final ReadOnlyObjectWrapper<List<FactsPage>> pages = new ReadOnlyObjectWrapper<>(List.of());
    private boolean seen;

    /** Follows the networks that are shown. */
    public FactsViewModel(AppState state, LibraryModel library, TaskRunner tasks) {
        this.state = state;
        this.library = library;
        this.gathering = new LatestOnly(tasks);
        state.networks().addListener((ListChangeListener<OpenNetwork>) _ -> refresh());
        library.knowledgeProperty().subscribe(_ -> refresh());
    }

    /** A page for each network that is shown; those from before while new ones are being gathered. */
    public ReadOnlyObjectProperty<List<FactsPage>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** Whether anybody looks. Nothing is gathered while nobody does. */
    void setSeen(boolean nowSeen) {
        seen = nowSeen;
        refresh();
    }

    /** Shows another network in the place of one. */
    public void go(long slot, String reference) {
        state.change(slot, LibraryReference.parse(reference));
        state.focus(slot);
    }

    /** Shows two networks side by side in the compare view. */
    public void compare(String before, String after) {
        state.show(List.of(LibraryReference.parse(before), LibraryReference.parse(after)));
        state.viewProperty().set(COMPARE);
    }

    private void refresh() {
        Optional<Knowledge> knowledge = library.knowledgeProperty().get();
        Optional<Atlas> atlas = library.atlas();
        if (!seen || knowledge.isEmpty() || atlas.isEmpty()) {
            gathering.cancel();
            return;
        }
        record Source(long slot, ShapedNetwork network, Optional<NetworkSpec> spec) {
        }
        List<Source> sources = state.networks().stream().flatMap(open -> open.network()
                .map(network -> new Source(open.slot(), network, library.spec(open.reference()))).stream()).toList();
        gathering.run(Job.quiet(_ -> sources.stream().map(source -> FactsPage.of(source.slot(), source.network(),
                source.spec(), atlas.get(), knowledge.get())).toList()).whenDone(pages::set));
    }
}
