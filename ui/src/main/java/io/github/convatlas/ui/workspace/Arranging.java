package io.github.convatlas.ui.workspace;

import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.History;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.Member;
import io.github.convatlas.arrangement.Step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableMap;

/**
 * The arrangement that is shown, in observable parts, and the way back to those before. Whoever changes a part says
 * afterwards which step it was; nothing has to know how to undo itself. For the FX thread.
 */
final class Arranging {
    private final Selection selection;
    private final ObservableMap<Long, Set<String>> opened = FXCollections.observableHashMap();
    private final ObservableMap<Long, Set<String>> openedView = FXCollections.unmodifiableObservableMap(opened);
    private final Looking looking;
    private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>(History.EMPTY);
    private Arrangement present;
    private boolean restoring;
    private Optional<List<Step>> gathered = Optional.empty();

    Arranging(Selection selection, Look look) {
        this.selection = selection;
        looking = new Looking(look, this::changed);
        present = arrangement();
        selection.networks().addListener((ListChangeListener<OpenNetwork>) _ -> opened.keySet()
                .retainAll(selection.networks().stream().map(OpenNetwork::slot).toList()));
    }

    ObservableMap<Long, Set<String>> opened() {
        return openedView;
    }

    Looking looking() {
        return looking;
    }

    ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** What is shown now, as a value. */
    Arrangement arrangement() {
        List<Member> members = selection.networks().stream()
                .map(network -> new Member(network.reference(),
                        List.copyOf(opened.getOrDefault(network.slot(), Set.of()))))
                .toList();
        return new Arrangement(members, looking.look());
    }

    /** Something was changed; if the arrangement is another one now, this was a step. */
    void changed(Step step) {
        if (gathered.isPresent()) {
            gathered.get().add(step);
            return;
        }
        Arrangement now = arrangement();
        if (!restoring && !now.equals(present)) {
            Arrangement before = present;
            present = now;
            history.set(history.get().remember(before, step));
        }
    }

    /** Several changes are one step, called by the first one that networks had part in. */
    void together(Runnable changes) {
        var steps = new ArrayList<Step>();
        gathered = Optional.of(steps);
        changes.run();
        gathered = Optional.empty();
        steps.stream().filter(step -> !step.networks().isEmpty()).findFirst()
                .or(() -> steps.stream().findFirst()).ifPresent(this::changed);
    }

    /** What is there now is where the history begins. */
    void begin() {
        present = arrangement();
        history.set(History.EMPTY);
    }

    /** What comes next is a step of its own. */
    void settle() {
        history.set(history.get().settled());
    }

    /** Opens these parts of networks and closes their others; not a step yet. */
    void open(Map<Long, ? extends Collection<String>> parts) {
        parts.forEach((slot, ids) -> {
            if (ids.isEmpty()) {
                opened.remove(slot);
            } else {
                opened.put(slot, Set.copyOf(ids));
            }
        });
    }

    /**
     * Goes back or forth.
     *
     * @return the slot in which something is different now; nothing if the networks are the same
     */
    Optional<Long> go(Optional<History.Move> move) {
        return move.flatMap(way -> {
            Optional<Long> different = restore(way.to());
            history.set(way.then());
            return different;
        });
    }

    Optional<History.Move> back() {
        return history.get().back(present);
    }

    Optional<History.Move> forth() {
        return history.get().forth(present);
    }

    /** Shows another arrangement; not a step yet. Networks that stay keep the identity of their places. */
    private Optional<Long> restore(Arrangement next) {
        restoring = true;
        Arrangement before = present;
        show(next);
        present = arrangement();
        restoring = false;
        return IntStream.range(0, next.members().size())
                .filter(index -> index >= before.members().size()
                        || !next.members().get(index).equals(before.members().get(index)))
                .mapToObj(index -> selection.networks().get(index).slot()).findFirst();
    }

    /** Shows an arrangement as one step. */
    void arrange(Arrangement next) {
        Arrangement before = present;
        restore(next);
        if (!present.equals(before)) {
            history.set(history.get().remember(before, Step.of(Step.Kind.COMPARISON, next.references())));
        }
    }

    private void show(Arrangement next) {
        selection.arrange(next.references());
        looking.show(next.look());
        for (int index = 0; index < next.members().size(); index++) {
            open(Map.of(selection.networks().get(index).slot(), next.members().get(index).opened()));
        }
    }
}
