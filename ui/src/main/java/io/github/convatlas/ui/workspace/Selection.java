package io.github.convatlas.ui.workspace;

import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.workspace.OpenNetwork.Opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The networks that are shown, opened in the background. For the FX thread. */
final class Selection {
    private final ObservableList<OpenNetwork> networks = FXCollections.observableArrayList();
    private final Map<Long, LatestOnly> lanes = new HashMap<>();
    private final TaskRunner tasks;
    private final NetworkOpener opener;
    private long lastSlot;

    Selection(TaskRunner tasks, NetworkOpener opener) {
        this.tasks = tasks;
        this.opener = opener;
    }

    ObservableList<OpenNetwork> networks() {
        return networks;
    }

    /** The references of all that are shown. */
    List<LibraryReference> references() {
        return networks.stream().map(OpenNetwork::reference).toList();
    }

    /** The references of those of some slots, in the order in which they are shown. */
    List<LibraryReference> referencesOf(Set<Long> slots) {
        return networks.stream().filter(network -> slots.contains(network.slot())).map(OpenNetwork::reference).toList();
    }

    /** The position of the network of a slot; that of the last one where it is not shown any more. */
    int indexOf(long slot) {
        for (int index = 0; index < networks.size(); index++) {
            if (networks.get(index).slot() == slot) {
                return index;
            }
        }
        return networks.size() - 1;
    }

    /** Shows exactly these, in this order. A network that is already shown keeps its place's identity. */
    void replace(List<LibraryReference> references) {
        var kept = new ArrayList<>(networks);
        List<OpenNetwork> next = references.stream().map(reference -> take(kept, reference)).toList();
        kept.forEach(gone -> close(gone.slot()));
        if (!next.equals(networks)) {
            networks.setAll(next);
        }
        next.stream().filter(Selection::isNew).forEach(network -> open(network.slot(), network.reference()));
    }

    /** Shows exactly these, in this order. A network that is shown with other parameters keeps its place's identity, too. */
    void arrange(List<LibraryReference> references) {
        var free = new ArrayList<>(networks);
        var places = new ArrayList<Optional<OpenNetwork>>();
        references.forEach(reference -> places.add(find(free, known -> known.equals(reference))));
        for (int index = 0; index < references.size(); index++) {
            LibraryReference reference = references.get(index);
            if (places.get(index).isEmpty()) {
                places.set(index, Optional.of(find(free, known -> isSame(known, reference))
                        .map(known -> loading(known, reference)).orElseGet(() -> fresh(reference))));
            }
        }
        free.forEach(gone -> close(gone.slot()));
        List<OpenNetwork> next = places.stream().flatMap(Optional::stream).toList();
        if (!next.equals(networks)) {
            networks.setAll(next);
        }
        next.stream().filter(Selection::isNew).forEach(network -> open(network.slot(), network.reference()));
    }

    private static Optional<OpenNetwork> find(List<OpenNetwork> free, Predicate<LibraryReference> test) {
        Optional<OpenNetwork> found = free.stream().filter(network -> test.test(network.reference())).findFirst();
        found.ifPresent(free::remove);
        return found;
    }

    private static boolean isSame(LibraryReference one, LibraryReference other) {
        return one instanceof LibraryReference.Spec spec && other instanceof LibraryReference.Spec known
                && spec.id().equals(known.id());
    }

    private static OpenNetwork loading(OpenNetwork old, LibraryReference reference) {
        return new OpenNetwork(old.slot(), reference, new Opening.Loading(old.network()));
    }

    /** Puts a network at another position. */
    void move(long slot, int index) {
        var next = new ArrayList<>(networks);
        next.stream().filter(network -> network.slot() == slot).findFirst().ifPresent(network -> {
            next.remove(network);
            next.add(Math.clamp(index, 0, next.size()), network);
            networks.setAll(next);
        });
    }

    /** Puts one more behind the position; it is opened. */
    OpenNetwork insert(int index, LibraryReference reference) {
        OpenNetwork added = fresh(reference);
        networks.add(index, added);
        open(added.slot(), reference);
        return added;
    }

    /** No longer shows one. */
    void remove(long slot) {
        networks.removeIf(network -> network.slot() == slot);
        close(slot);
    }

    /** Changes the parameters of one. */
    void change(long slot, LibraryReference reference) {
        update(slot, old -> loading(old, reference));
        open(slot, reference);
    }

    private OpenNetwork take(List<OpenNetwork> kept, LibraryReference reference) {
        return find(kept, known -> known.equals(reference)).orElseGet(() -> fresh(reference));
    }

    private OpenNetwork fresh(LibraryReference reference) {
        lastSlot++;
        lanes.put(lastSlot, new LatestOnly(tasks));
        return new OpenNetwork(lastSlot, reference, new Opening.Loading(Optional.empty()));
    }

    private static boolean isNew(OpenNetwork network) {
        return network.opening() instanceof Opening.Loading;
    }

    private void close(long slot) {
        Optional.ofNullable(lanes.remove(slot)).ifPresent(LatestOnly::cancel);
    }

    private void open(long slot, LibraryReference reference) {
        Job<Reading<ShapedNetwork>> job = Job.quiet(_ -> opener.open(reference));
        lanes.computeIfAbsent(slot, _ -> new LatestOnly(tasks))
                .run(job.whenDone(reading -> finish(slot, opened(reading)))
                        .whenFailed(failure -> finish(slot, new Opening.Failed(List.of(problem(reference, failure))))));
    }

    private static Opening opened(Reading<ShapedNetwork> reading) {
        return switch (reading) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> new Opening.Ready(network);
            case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> new Opening.Failed(problems);
        };
    }

    private static Problem problem(LibraryReference reference, Throwable failure) {
        return new Problem(Place.of(reference.text()), String.valueOf(failure.getMessage()));
    }

    private void finish(long slot, Opening opening) {
        update(slot, old -> new OpenNetwork(slot, old.reference(), keeping(old, opening)));
    }

    /** Where a network was shown before, it stays while its new parameters make no sense. */
    private static Opening keeping(OpenNetwork old, Opening opening) {
        return opening instanceof Opening.Failed(List<Problem> problems)
                ? old.network().<Opening>map(before -> new Opening.Refused(problems, before)).orElse(opening)
                : opening;
    }

    private void update(long slot, UnaryOperator<OpenNetwork> change) {
        for (int index = 0; index < networks.size(); index++) {
            if (networks.get(index).slot() == slot) {
                networks.set(index, change.apply(networks.get(index)));
                return;
            }
        }
    }
}
