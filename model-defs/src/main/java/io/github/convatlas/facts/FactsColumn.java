package io.github.convatlas.facts;

import io.github.convatlas.facts.ColumnCount.Digits;
import io.github.convatlas.facts.PublishedFact.Special;
import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problems;
import io.github.convatlas.spec.LocalizedText;
import io.github.convatlas.spec.reader.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A column of a printed table.
 *
 * @param quantity what it measures
 * @param unit     what its heading says behind every number, such as M; may be empty
 * @param form     what its numbers say
 * @param setting  what holds for all of its numbers
 */
record FactsColumn(Quantity quantity, String unit, Form form, PublishedFact.Setting setting) {
    private static final int MOST_PICTURES = 1000;

    /** What the numbers of a column say about the quantity. */
    private enum Form {
        /** The quantity itself. */
        VALUE,
        /** What is missing to a hundred percent. */
        ERROR,
        /** A share of one: 0.79 is 79 percent. */
        SHARE,
        /** How many runs a second takes, where the quantity is the time of one. */
        RATE;

        static final List<String> NAMES = List.of("value", "error", "share", "rate");

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
                case RATE -> number.asMillisecondsOfOne();
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
        Quantity measured = quantity.orElse(Quantity.PARAMS);
        var setting = new PublishedFact.Setting(reader.text("heading"), Texts.optional(reader, "conditions"),
                measured.isComputed() ? Optional.of(count(measured, reader)) : Optional.empty(),
                reader.optionalText("reason").map(reasons).orElse(LocalizedText.NONE), special(reader));
        var column = new FactsColumn(measured, reader.optionalText("unit").orElse(""), Form.read(reader), setting);
        reader.finish();
        return column;
    }

    private static ColumnCount count(Quantity quantity, ObjectReader reader) {
        CountingConvention convention = reader.optionalText("counting")
                .flatMap(name -> convention(name, quantity, reader)).orElse(CountingConvention.own(quantity));
        var others = new ArrayList<CountingConvention>();
        reader.texts("others").forEach(name -> convention(name, quantity, reader).ifPresent(others::add));
        String name = reader.optionalText("digits").orElse(Digits.ROUNDED.dataName());
        Optional<Digits> digits = Digits.ofDataName(name);
        if (digits.isEmpty()) {
            reader.problems().add(reader.place("digits"), ObjectReader.unknown("digits", name, Digits.dataNames()));
        }
        return new ColumnCount(convention, digits.orElse(Digits.ROUNDED),
                reader.has("pictures") ? reader.integer("pictures", 1, MOST_PICTURES) : 1, others);
    }

    private static Optional<CountingConvention> convention(String name, Quantity quantity, ObjectReader reader) {
        List<String> known = Arrays.stream(CountingConvention.values())
                .filter(convention -> convention.quantity() == quantity).map(CountingConvention::dataName).toList();
        Optional<CountingConvention> convention = CountingConvention.ofDataName(name)
                .filter(one -> one.quantity() == quantity);
        if (convention.isEmpty()) {
            reader.problems().add(reader.place(), ObjectReader.unknown("convention", name, known));
        }
        return convention;
    }

    /** The special conditions a column or a row names. */
    static Set<Special> special(ObjectReader reader) {
        var special = new LinkedHashSet<Special>();
        for (String name : reader.texts("special")) {
            Special.ofDataName(name).ifPresentOrElse(special::add, () -> reader.problems().add(reader.place("special"),
                    ObjectReader.unknown("special condition", name, Special.dataNames())));
        }
        return special;
    }

    String heading() {
        return setting.heading();
    }

    /** The number of a cell; nothing for null. */
    Optional<PrintedNumber> number(JsonTree cell, Problems problems) {
        return switch (cell) {
            case JsonTree.Nothing _ -> Optional.empty();
            case JsonTree.Text(_, String text) -> {
                Optional<PrintedNumber> number = PrintedNumber.parse(text + unit);
                if (number.isEmpty() || (form != Form.RATE && !fits(text + unit))) {
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
