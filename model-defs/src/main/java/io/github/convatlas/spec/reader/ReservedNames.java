package io.github.convatlas.spec.reader;

import io.github.convatlas.json.Place;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.Primitive;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names a spec may give: expressions do not tell capitals apart, and some names mean something already. */
enum ReservedNames {
    /** For parameters of networks and names that rows give to values. */
    NETWORK(Set.of()),
    /** For parameters of blocks, which are also fields of steps. */
    BLOCK(Set.of("block", "id", "when", "from", "shortcut", "repeat", "let", "comment"));

    private static final Set<String> EVERYWHERE = Set.of("in", "index", "first", "last", "stage", "previousrepeat",
            "value",
            "input", "true", "false", "if", "min", "max", "floor", "ceil", "round", "abs", "sqrt", "divisible",
            "nearest");
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of texts
    private final Set<String> fields;

    ReservedNames(Set<String> fields) {
        Set<String> operations = fields.isEmpty()
                ? Set.of()
                : Primitive.specNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.fields = Stream.concat(fields.stream(), operations.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Notes what speaks against a name, if anything does. */
    void check(String name, Collection<String> others, Place place, Problems problems) {
        objection(name, others).ifPresent(message -> problems.add(place, message));
    }

    private Optional<String> objection(String name, Collection<String> others) {
        String small = name.toLowerCase(Locale.ROOT);
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            return Optional
                    .of("a name consists of letters and digits and begins with a letter, found \"" + name + "\"");
        }
        if (EVERYWHERE.contains(small) || fields.contains(small)) {
            return Optional.of("the name \"" + name + "\" means something else already; choose another");
        }
        return others.stream().anyMatch(other -> !other.equals(name) && other.equalsIgnoreCase(name))
                ? Optional.of("the name \"" + name
                        + "\" differs from another only by capitals, which expressions do not tell apart")
                : Optional.empty();
    }
}
