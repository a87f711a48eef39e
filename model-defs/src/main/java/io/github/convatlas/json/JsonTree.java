package io.github.convatlas.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A JSON value that knows where it stands. */
public sealed interface JsonTree {
    /** Where the value begins. */
    Place place();

    /** What kind of value this is, for a sentence: {@code the text "abc"}. */
    default String describe() {
        return switch (this) {
            case Members(_, SequencedMap<String, JsonTree> fields) ->
                fields.isEmpty() ? "an empty object" : "an object";
            case Elements(_, List<JsonTree> items) -> items.isEmpty() ? "an empty list" : "a list";
            case Text(_, String value) -> "the text \"" + shorten(value) + "\"";
            case Decimal(_, BigDecimal value) -> "the number " + shorten(value.toString());
            case Flag(_, boolean value) -> String.valueOf(value);
            case Nothing _ -> "null";
        };
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** An object. */
    record Members(Place place, SequencedMap<String, JsonTree> fields) implements JsonTree {
        /** Copies the fields. */
        public Members {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }

    /** A list. */
    record Elements(Place place, List<JsonTree> items) implements JsonTree {
        /** Copies the items. */
        public Elements {
            items = List.copyOf(items);
        }
    }

    /** A text. */
    record Text(Place place, String value) implements JsonTree {
    }

    /** A number, exact. */
    record Decimal(Place place, BigDecimal value) implements JsonTree {
    }

    /** True or false. */
    record Flag(Place place, boolean value) implements JsonTree {
    }

    /** The literal null. */
    record Nothing(Place place) implements JsonTree {
    }
}
