package io.github.convatlas.ui.details;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.LibraryModel;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Counts the network with the focus in the background. Outlives the pane. */
public final class DetailsViewModel {
    private final LibraryModel library;
    private final LatestOnly counting;
    private final ReadOnlyObjectWrapper<Optional<NetworkFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Follows the focus. */
    public DetailsViewModel(AppState state, LibraryModel library, TaskRunner tasks) {
        this.library = library;
        this.counting = new LatestOnly(tasks);
        state.focusedProperty().subscribe(this::count);
    }

    /** What is known about the network with the focus; nothing until it is counted. */
    ReadOnlyObjectProperty<Optional<NetworkFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    private void show(Optional<OpenNetwork> counted, Optional<NetworkFacts> result) {
        facts.set(result);
        counted.filter(network -> network.opening() instanceof OpenNetwork.Opening.Ready).map(OpenNetwork::reference)
                .ifPresent(reference -> result.map(NetworkFacts::totals)
                        .ifPresent(totals -> library.totals().put(reference, totals)));
    }

    private void count(Optional<OpenNetwork> focused) {
        counting.cancel();
        Optional<ShapedNetwork> network = focused.flatMap(OpenNetwork::network);
        Optional<NetworkSpec> spec = focused.map(OpenNetwork::reference).flatMap(library::spec);
        network.ifPresentOrElse(
                found -> counting.run(Job.quiet(_ -> Optional.of(NetworkFacts.of(found, spec)))
                        .whenDone(result -> show(focused, result))),
                () -> facts.set(Optional.empty()));
    }
}
