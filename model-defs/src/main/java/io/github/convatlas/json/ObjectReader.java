package io.github.convatlas.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Reads the fields of one object by name and notes what is missing, of the wrong kind or unknown. Ask for every known field,
 * then call {@link #finish()} (fields nobody asked for are misspelt) or {@link #rest()} (the others belong to somebody
 * else).
 */
public final class ObjectReader {
    private final JsonTree.Members object;
    private final Problems problems;
    private final SequencedSet<String> asked = new LinkedHashSet<>();

    private ObjectReader(JsonTree.Members object, Problems problems) {
        this.object = object;
        this.problems = problems;
    }

    /**
     * A reader of this value, if it is an object; otherwise a problem is noted.
     *
     * @param tree     the value
     * @param what     what the object describes, for the sentence ("a block")
     * @param problems where problems are noted
     */
    public static Optional<ObjectReader> of(JsonTree tree, String what, Problems problems) {
        if (tree instanceof JsonTree.Members members) {
            return Optional.of(new ObjectReader(members, problems));
        }
        problems.add(tree.place(), "expected an object (" + what + "), found " + tree.describe());
        return Optional.empty();
    }

    /** Where the object begins. */
    public Place place() {
        return object.place();
    }

    /** Where the field stands, or the object where it has no such field. */
    public Place place(String field) {
        JsonTree tree = object.fields().get(field);
        return tree == null ? place() : tree.place();
    }

    /** Where problems are noted. */
    public Problems problems() {
        return problems;
    }

    /** Whether the field is there; asks for it. */
    public boolean has(String field) {
        asked.add(field);
        return object.fields().containsKey(field);
    }

    /** The field's value, if it is there. */
    public Optional<JsonTree> tree(String field) {
        asked.add(field);
        return Optional.ofNullable(object.fields().get(field));
    }

    /** The field's value; a problem where it is missing. */
    public Optional<JsonTree> required(String field) {
        Optional<JsonTree> tree = tree(field);
        if (tree.isEmpty()) {
            problems.add(place(), "the field \"" + field + "\" is missing");
        }
        return tree;
    }

    /** A text that must be there and not blank; empty after a problem. */
    public String text(String field) {
        return required(field).map(this::asText).orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String field) {
        return tree(field).map(this::asText);
    }

    /** A whole number from a range that must be there; the smallest after a problem. */
    public int integer(String field, int smallest, int largest) {
        return required(field).map(tree -> asInteger(tree, smallest, largest)).orElse(OptionalInt.empty())
                .orElse(smallest);
    }

    /** A number that may be missing. */
    public Optional<BigDecimal> optionalNumber(String field) {
        return tree(field).flatMap(this::asNumber);
    }

    /** True or false; the given value where the field is missing. */
    public boolean flag(String field, boolean otherwise) {
        return tree(field).map(tree -> asFlag(tree, otherwise)).orElse(otherwise);
    }

    /** The object in this field, if it is there and an object. */
    public Optional<ObjectReader> object(String field, String what) {
        return tree(field).flatMap(tree -> of(tree, what, problems));
    }

    /** The items of the list in this field; empty where it is missing or no list. */
    public List<JsonTree> list(String field) {
        return tree(field).map(this::asList).orElse(List.of());
    }

    /** The texts of the list in this field. */
    public List<String> texts(String field) {
        return list(field).stream().map(this::asText).toList();
    }

    /** The numbers of the list in this field. */
    public List<BigDecimal> numbers(String field) {
        return list(field).stream().flatMap(item -> asNumber(item).stream()).toList();
    }

    /** The fields nobody asked for, in their order. */
    public SequencedMap<String, JsonTree> rest() {
        var rest = new LinkedHashMap<>(object.fields());
        rest.keySet().removeAll(asked);
        return rest;
    }

    /** Notes each field nobody asked for as unknown, with the known ones. */
    public void finish() {
        rest().forEach((name, tree) -> problems.add(tree.place(), unknown("field", name, asked)));
    }

    /** The value as a text that is not blank; a problem and an empty text otherwise. */
    public String asText(JsonTree tree) {
        if (tree instanceof JsonTree.Text(_, String value) && !value.isBlank()) {
            return value;
        }
        problems.add(tree.place(), "expected a text, found " + tree.describe());
        return "";
    }

    private Optional<BigDecimal> asNumber(JsonTree tree) {
        if (tree instanceof JsonTree.Decimal(_, BigDecimal value)) {
            return Optional.of(value);
        }
        problems.add(tree.place(), "expected a number, found " + tree.describe());
        return Optional.empty();
    }

    private OptionalInt asInteger(JsonTree tree, int smallest, int largest) {
        if (tree instanceof JsonTree.Decimal(_, BigDecimal value) && isWhole(value)
                && value.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && value.compareTo(BigDecimal.valueOf(largest)) <= 0) {
            return OptionalInt.of(value.intValueExact());
        }
        problems.add(tree.place(),
                "expected a whole number from " + smallest + " to " + largest + ", found " + tree.describe());
        return OptionalInt.empty();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private boolean asFlag(JsonTree tree, boolean otherwise) {
        if (tree instanceof JsonTree.Flag(_, boolean value)) {
            return value;
        }
        problems.add(tree.place(), "expected true or false, found " + tree.describe());
        return otherwise;
    }

    private List<JsonTree> asList(JsonTree tree) {
        if (tree instanceof JsonTree.Elements(_, List<JsonTree> items)) {
            return items;
        }
        problems.add(tree.place(), "expected a list, found " + tree.describe());
        return List.of();
    }

    /**
     * The sentence for a name that is not known.
     *
     * @param what  what is named ("field", "block")
     * @param name  the name found
     * @param known the names that would do
     */
    public static String unknown(String what, String name, Collection<String> known) {
        String hint = closest(name, known).map(near -> " (did you mean \"" + near + "\"?)").orElse("");
        String choices = known.isEmpty() ? "none is known here" : "known: " + String.join(", ", known);
        return "unknown " + what + " \"" + name + "\"" + hint + "; " + choices;
    }

    /**
     * The name that was perhaps meant.
     *
     * @param name  the name found
     * @param known the names that would do
     * @return nothing where none is near
     */
    public static Optional<String> closest(String name, Collection<String> known) {
        Optional<String> misspelled = known.stream().filter(candidate -> distance(name, candidate) <= 2)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
        String begun = letters(name);
        return known.stream().filter(candidate -> begun.length() > 2 && letters(candidate).startsWith(begun))
                .findFirst()
                .or(() -> misspelled);
    }

    /** Letters and digits alone, so that "MobileNetV3" begins "mobilenet-v3-large". */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= right.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= left.length(); i++) {
            row = nextRow(row, left.charAt(i - 1), right);
        }
        return row.getLast();
    }

    private static List<Integer> nextRow(List<Integer> above, char letter, String word) {
        List<Integer> row = new ArrayList<>();
        row.add(above.getFirst() + 1);
        for (int j = 1; j <= word.length(); j++) {
            int change = above.get(j - 1) + (word.charAt(j - 1) == letter ? 0 : 1);
            row.add(Math.min(change, 1 + Math.min(above.get(j), row.get(j - 1))));
        }
        return row;
    }
}
