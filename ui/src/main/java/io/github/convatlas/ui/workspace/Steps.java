package io.github.convatlas.ui.workspace;

import io.github.convatlas.arrangement.Step;
import io.github.convatlas.library.LibraryReference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out what a change was, so that undoing it can be named. */
final class Steps {

    private Steps() {
    }

    /** From some networks to others. */
    static Step show(List<LibraryReference> before, List<LibraryReference> after) {
        List<LibraryReference> added = after.stream().filter(reference -> !before.contains(reference)).toList();
        List<LibraryReference> gone = before.stream().filter(reference -> !after.contains(reference)).toList();
        if (added.isEmpty()) {
            return gone.isEmpty() ? Step.of(Step.Kind.MOVE) : Step.of(Step.Kind.CLOSE, gone);
        }
        return Step.of(gone.isEmpty() && !before.isEmpty()
                ? Step.Kind.ADD
                : gone.size() > 1 ? Step.Kind.REPLACE : Step.Kind.SHOW, added);
    }

    /** Of what slots show. */
    static Step change(Collection<OpenNetwork> networks, Map<Long, LibraryReference> changes) {
        List<OpenNetwork> changed = networks.stream().filter(network -> changes.containsKey(network.slot())).toList();
        List<LibraryReference> after = changed.stream().map(OpenNetwork::slot).map(changes::get).toList();
        Set<String> names = changed.stream()
                .flatMap(network -> names(network.reference(),
                        changes.getOrDefault(network.slot(), network.reference())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean isReset = after.stream().allMatch(reference -> reference instanceof LibraryReference.Spec spec
                && spec.assignments().isEmpty());
        if (names.isEmpty()) {
            return Step.of(Step.Kind.SHOW, after);
        }
        return names.size() == 1
                ? new Step(Step.Kind.PARAMETER, after, names.iterator().next())
                : Step.of(isReset ? Step.Kind.RESET : Step.Kind.VARIANT, after);
    }

    /** The parameters that differ; none where it is another network. */
    private static Set<String> names(LibraryReference before, LibraryReference after) {
        if (before instanceof LibraryReference.Spec old && after instanceof LibraryReference.Spec now
                && old.id().equals(now.id())) {
            var names = new TreeSet<>(old.assignments().keySet());
            names.addAll(now.assignments().keySet());
            names.removeIf(name -> old.assignments().getOrDefault(name, "")
                    .equals(now.assignments().getOrDefault(name, "")));
            return names;
        }
        return Set.of();
    }
}
