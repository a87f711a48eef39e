package io.github.convatlas.ui.workspace;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.arrangement.Arrangement;
import io.github.convatlas.arrangement.History;
import io.github.convatlas.arrangement.Look;
import io.github.convatlas.arrangement.Member;
import io.github.convatlas.arrangement.Step;
import io.github.convatlas.diagram.look.Overlay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final ObjectProperty<Overlay> overlay;
    private final BooleanProperty folded;
    private final ObjectProperty<CensusRule> rule;
    private final ReadOnlyObjectWrapper<History> history = new ReadOnlyObjectWrapper<>(History.EMPTY);
    private Arrangement present;
    private boolean restoring;

    Arranging(Selection selection, Look look) {
        this.selection = selection;
        overlay = new SimpleObjectProperty<>(look.overlay());
        folded = new SimpleBooleanProperty(look.folded());
        rule = new SimpleObjectProperty<>(look.rule());
        present = arrangement();
        selection.networks().addListener((ListChangeListener<OpenNetwork>) _ -> opened.keySet()
                .retainAll(selection.networks().stream().map(OpenNetwork::slot).toList()));
        overlay.subscribe((_, _) -> changed(Step.of(Step.Kind.OVERLAY)));
        folded.subscribe((_, _) -> changed(Step.of(Step.Kind.FOLD)));
        rule.subscribe((_, _) -> changed(Step.of(Step.Kind.RULE)));
    }

    ObservableMap<Long, Set<String>> opened() {
        return openedView;
    }

    ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    BooleanProperty foldedProperty() {
        return folded;
    }

    ObjectProperty<CensusRule> ruleProperty() {
        return rule;
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
        return new Arrangement(members, new Look(overlay.get(), folded.get(), rule.get()));
    }

    /** Something was changed; if the arrangement is another one now, this was a step. */
    void changed(Step step) {
        Arrangement now = arrangement();
        if (!restoring && !now.equals(present)) {
            Arrangement before = present;
            present = now;
            history.set(history.get().remember(before, step));
        }
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
        overlay.set(next.look().overlay());
        folded.set(next.look().folded());
        rule.set(next.look().rule());
        for (int index = 0; index < next.members().size(); index++) {
            open(Map.of(selection.networks().get(index).slot(), next.members().get(index).opened()));
        }
    }
}
