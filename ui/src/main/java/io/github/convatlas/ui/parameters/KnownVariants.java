package io.github.convatlas.ui.parameters;

import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.spec.NetworkSpec;
import io.github.convatlas.spec.NetworkSpec.Variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The named settings of a network.
 *
 * @param all in the order of the spec
 */
record KnownVariants(List<Variant> all) {
    static final KnownVariants NONE = new KnownVariants(List.of());

    /** Copies the list. */
    KnownVariants {
        all = List.copyOf(all);
    }

    /**
     * Those that differ from the network's defaults; those of a family may be the defaults of a member, or do nothing there.
     *
     * @param spec of the network
     * @param idle parameters that do nothing in it
     */
    static KnownVariants of(NetworkSpec spec, Set<String> idle) {
        return new KnownVariants(spec.variants().stream().filter(variant -> variant.assignments().entrySet().stream()
                .anyMatch(setting -> !idle.contains(setting.getKey())
                        && !spec.parameter(setting.getKey()).map(ParameterField::new)
                                .flatMap(ParameterField::fallback)
                                .filter(usual -> ParameterField.same(usual, setting.getValue())).isPresent()))
                .toList());
    }

    /** The reference with one of them, or with none. Parameters that no named setting touches keep their values. */
    LibraryReference in(LibraryReference reference, Optional<Variant> chosen) {
        LibraryReference next = reference;
        for (Variant known : all) {
            for (String name : known.assignments().keySet()) {
                next = next.without(name);
            }
        }
        for (var setting : chosen.map(Variant::assignments).orElseGet(LinkedHashMap::new).entrySet()) {
            next = next.with(setting.getKey(), setting.getValue());
        }
        return next;
    }

    /** The one that holds: its parameters have its values, and those of the others their usual ones. */
    Optional<Variant> holding(List<ParameterField> fields) {
        return all.stream().filter(known -> fields.stream().allMatch(field -> fits(known, field))).findFirst();
    }

    private boolean fits(Variant known, ParameterField field) {
        String name = field.spec().name();
        String wanted = known.assignments().get(name);
        boolean touched = all.stream().anyMatch(other -> other.assignments().containsKey(name));
        return wanted == null
                ? !touched || !field.changedProperty().get()
                : ParameterField.same(wanted, field.valueProperty().get());
    }
}
