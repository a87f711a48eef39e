package io.github.convatlas.catalog;

import io.github.convatlas.json.JsonTree;
import io.github.convatlas.json.ObjectReader;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Problems;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.LocalizedText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the file of the published tables, strictly: what is missing, misspelt or of another size is a problem. */
final class ArticleTablesReader {
    private static final int LARGEST = 100_000;
    private final Problems problems = new Problems();

    Reading<ArticleTables> read(JsonTree tree) {
        Optional<ArticleTables> tables = ObjectReader.of(tree, "the published tables", problems).map(this::tables);
        List<Problem> found = problems.all();
        return found.isEmpty() && tables.isPresent()
                ? new Reading.Success<>(tables.get())
                : new Reading.Failure<>(found);
    }

    private ArticleTables tables(ObjectReader file) {
        file.integer("formatVersion", 1, 1);
        var source = file.object("source", "the article").map(ArticleTablesReader::origin)
                .orElse(new ArticleTables.Origin("", ""));
        LocalizedText rule = text(file, "rule");
        List<ArticleTables.Table> tables = numbered(each(file, "tables", "a table", this::table));
        List<Integer> resolutions = tables.isEmpty() ? List.of() : tables.getFirst().resolutions();
        List<ArticleTables.Erratum> errata = each(file, "errata", "a wrong cell",
                reader -> erratum(reader, resolutions));
        file.finish();
        return new ArticleTables(source, rule, tables, errata);
    }

    private static ArticleTables.Origin origin(ObjectReader reader) {
        var origin = new ArticleTables.Origin(reader.text("title"), reader.text("publisher"));
        reader.finish();
        return origin;
    }

    private static List<ArticleTables.Table> numbered(List<ArticleTables.Table> tables) {
        var numbered = new ArrayList<ArticleTables.Table>();
        for (ArticleTables.Table table : tables) {
            numbered.add(new ArticleTables.Table(numbered.size() + 1, table.caption(), table.resolutions(),
                    table.columns()));
        }
        return numbered;
    }

    private ArticleTables.Table table(ObjectReader reader) {
        LocalizedText caption = text(reader, "caption");
        List<Integer> resolutions = numbers(reader, "resolutions").stream().map(size -> size.orElse(0)).toList();
        List<ArticleTables.Column> columns = each(reader, "columns", "a column",
                column -> column(column, resolutions.size()));
        reader.finish();
        return new ArticleTables.Table(1, caption, resolutions, columns);
    }

    private ArticleTables.Column column(ObjectReader reader, int rows) {
        List<OptionalInt> counts = numbers(reader, "counts");
        if (counts.size() != rows) {
            problems.add(reader.place("counts"), "expected " + rows + " counts, found " + counts.size());
        }
        LocalizedText note = reader.has("note") ? text(reader, "note") : LocalizedText.NONE;
        var column = new ArticleTables.Column(reader.text("network"), reader.text("printed"), counts, note);
        reader.finish();
        return column;
    }

    private ArticleTables.Erratum erratum(ObjectReader reader, List<Integer> resolutions) {
        int row = resolutions.indexOf(reader.integer("resolution", 1, LARGEST));
        if (row < 0) {
            problems.add(reader.place("resolution"), "expected one of " + resolutions);
        }
        var erratum = new ArticleTables.Erratum(reader.text("network"), row, reader.integer("printed", 0, LARGEST),
                reader.integer("computed", 0, LARGEST), text(reader, "because"));
        reader.finish();
        return erratum;
    }

    private LocalizedText text(ObjectReader owner, String field) {
        return owner.required(field).flatMap(tree -> ObjectReader.of(tree, "a text in en and ja", problems))
                .map(reader -> {
                    var text = new LocalizedText(reader.text("en"), reader.text("ja"));
                    reader.finish();
                    return text;
                }).orElse(LocalizedText.NONE);
    }

    private <T> List<T> each(ObjectReader owner, String field, String what, Function<ObjectReader, T> read) {
        var items = new ArrayList<T>();
        for (JsonTree item : owner.list(field)) {
            ObjectReader.of(item, what, problems).map(read).ifPresent(items::add);
        }
        if (items.isEmpty()) {
            problems.add(owner.place(field), "\"" + field + "\" needs " + what);
        }
        return items;
    }

    private List<OptionalInt> numbers(ObjectReader owner, String field) {
        return owner.list(field).stream().map(this::number).toList();
    }

    private OptionalInt number(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Nothing _ -> OptionalInt.empty();
            case JsonTree.Decimal(_, BigDecimal value) when value.stripTrailingZeros().scale() <= 0
                    && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LARGEST)) <= 0 ->
                OptionalInt.of(value.intValue());
            case JsonTree.Decimal _,JsonTree.Members _,JsonTree.Elements _,JsonTree.Text _,JsonTree.Flag _ -> {
                problems.add(tree.place(), "expected a whole number or null, found " + tree.describe());
                yield OptionalInt.empty();
            }
        };
    }
}
