package io.github.convatlas.image;

import io.github.convatlas.image.LabelFile.LabelProblem;
import io.github.convatlas.image.Labels.Label;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table of labels with a heading line; the first column is the index. */
final class LabelTable {

    private static final List<String> ENGLISH = List.of("label", "labels", "name", "class_name", "classname", "en",
            "english");
    private static final List<String> JAPANESE = List.of("ja", "japanese", "日本語");
    private static final List<String> SYNSET = List.of("synset", "synset_id", "wnid");

    private LabelTable() {
    }

    static boolean hasColumns(String heading) {
        return heading.indexOf(delimiter(heading)) > 0;
    }

    static List<Label> parse(String text) throws LabelProblem {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setIgnoreSurroundingSpaces(true).get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = parser.getRecords();
            var columns = records.getFirst().stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
            int english = column(columns, ENGLISH, 1);
            int japanese = column(columns, JAPANESE, -1);
            int synset = column(columns, SYNSET, -1);
            var labels = new IndexedLabels();
            for (var row : records.subList(1, records.size())) {
                var label = new Label(LabelFile.label(cell(row, english)).english(), cell(row, japanese),
                        cell(row, synset));
                if (!labels.add(index(row), label)) {
                    throw new LabelProblem(
                            "line %d has an index that was there before or is too large. Give every class its own index."
                                    .formatted(row.getRecordNumber()));
                }
            }
            return labels.list();
        } catch (IOException e) {
            throw new LabelProblem("it is not a readable CSV table (" + e.getMessage() + "). Write one label a line.");
        }
    }

    private static int index(CSVRecord row) throws LabelProblem {
        try {
            return Integer.parseInt(row.get(0));
        } catch (NumberFormatException _) {
            throw new LabelProblem("line %d begins with \"%s\" where the index of the class was expected."
                    .formatted(row.getRecordNumber(), row.get(0)));
        }
    }

    private static String cell(CSVRecord row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static int column(List<String> columns, List<String> names, int otherwise) {
        return IntStream.range(1, columns.size()).filter(i -> names.contains(columns.get(i))).findFirst()
                .orElse(otherwise);
    }

    private static char delimiter(String heading) {
        return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
    }
}
