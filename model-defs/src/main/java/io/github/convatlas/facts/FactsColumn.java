package io.github.convatlas.facts;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.LocalizedText;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A column of a printed table.
 *
 * @param quantity   what it measures
 * @param heading    what the source calls it
 * @param unit       what its heading says behind every number, such as M; may be empty
 * @param form       what its numbers say
 * @param conditions device and batch; may be {@link LocalizedText#NONE}
 * @param reason     why its numbers differ from computed ones; may be {@link LocalizedText#NONE}
 */
record FactsColumn(Quantity quantity, String heading, String unit, Form form, LocalizedText conditions,
        LocalizedText reason) {

    /** What the numbers of a column say about the quantity. */
    private enum Form {
        /** The quantity itself. */
        VALUE,
        /** What is missing to a hundred percent. */
        ERROR,
        /** A share of one: 0.79 is 79 percent. */
        SHARE;

        static final List<String> NAMES = List.of("value", "error", "share");

        static Form read(ObjectReader reader) {
            String name = reader.optionalText("as").orElse(NAMES.getFirst());
            int index = NAMES.indexOf(name);
            if (index < 0) {
                reader.problems().add(reader.place("as"), ObjectReader.unknown("form", name, NAMES));
            }
            return values()[Math.max(0, index)];
        }

        PrintedNumber of(PrintedNumber number) {
            return switch (this) {
                case VALUE -> number;
                case ERROR -> number.asShareOfSuccess();
                case SHARE -> number.asPercent();
            };
        }
    }

    static FactsColumn read(ObjectReader reader, Function<String, LocalizedText> reasons) {
        String name = reader.text("quantity");
        Optional<Quantity> quantity = Quantity.ofDataName(name);
        if (quantity.isEmpty() && !name.isEmpty()) {
            reader.problems().add(reader.place("quantity"),
                    ObjectReader.unknown("quantity", name, Quantity.dataNames()));
        }
        var column = new FactsColumn(quantity.orElse(Quantity.PARAMS), reader.text("heading"),
                reader.optionalText("unit").orElse(""), Form.read(reader),
                Texts.optional(reader, "conditions"),
                reader.optionalText("reason").map(reasons).orElse(LocalizedText.NONE));
        reader.finish();
        return column;
    }

    /** The number of a cell; nothing for null. */
    Optional<PrintedNumber> number(JsonTree cell, Problems problems) {
        return switch (cell) {
            case JsonTree.Nothing _ -> Optional.empty();
            case JsonTree.Text(_, String text) -> {
                Optional<PrintedNumber> number = PrintedNumber.parse(text + unit);
                if (number.isEmpty() || !fits(text + unit)) {
                    problems.add(cell.place(), "expected " + expected() + ", found \"" + text + unit + "\"");
                }
                yield number.map(form::of);
            }
            case JsonTree.Members _,JsonTree.Elements _,JsonTree.Decimal _,JsonTree.Flag _ -> {
                problems.add(cell.place(), "expected the text as printed or null, found " + cell.describe());
                yield Optional.empty();
            }
        };
    }

    private boolean fits(String text) {
        String end = text.replaceAll("^[0-9,. ]*", "");
        return switch (quantity.unit()) {
            case COUNT -> !Set.of("ms", "s", "%").contains(end);
            case PERCENT -> Set.of("", "%").contains(end);
            case MILLISECONDS -> List.of("ms", "s").contains(end);
        };
    }

    private String expected() {
        return switch (quantity.unit()) {
            case COUNT -> "a count such as 3.4M";
            case PERCENT -> "a number of percent such as 72.0";
            case MILLISECONDS -> "a time such as 75ms";
        };
    }
}
