package io.github.convatlas.demo;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A judgement laid out for programs and for people.
 *
 * @param judgement what came of an examination
 * @param language  of labels, headings and sentences
 */
public record JudgementSheet(Judgement judgement, Locale language) {
    private static final int MOST = 15;

    /** The judgement for programs. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("pictures", judgement.pictures())
                .put("right", judgement.right()).put("accuracy", judgement.accuracy())
                .put("expectedCalibrationError", judgement.error()).put("sure", judgement.sure().answers())
                .put("sureAndRight", judgement.sure().right()).put("inferenceMs", judgement.inference().median());
        ArrayNode classes = json.putArray("classes");
        for (int kind = 0; kind < judgement.labels().size(); kind++) {
            classes.addObject().put("label", label(kind)).put("pictures", judgement.shown(kind))
                    .put("right", judgement.counts().get(kind).get(kind)).put("said", judgement.said(kind));
        }
        ArrayNode confusions = json.putArray("confusions");
        judgement.confusions().forEach(mistake -> confusions.addObject().put("shown", label(mistake.shown()))
                .put("said", label(mistake.said())).put("times", mistake.times()));
        return json;
    }

    /** A line for each class, and the totals below. */
    public Table table() {
        var table = new Table.Builder().columns(Table.Column.left(word("class")), Table.Column.right(word("pictures")),
                Table.Column.right(word("right")), Table.Column.right(word("recall")),
                Table.Column.right(word("precision")));
        for (int kind = 0; kind < judgement.labels().size(); kind++) {
            int right = judgement.counts().get(kind).get(kind);
            table.row(Cell.text(label(kind)), Cell.plain(judgement.shown(kind)), Cell.plain(right),
                    Cell.measured(100.0 * right / Math.max(1, judgement.shown(kind)), 1),
                    Cell.measured(100.0 * right / Math.max(1, judgement.said(kind)), 1));
        }
        return table.build().remarked(totals());
    }

    private List<String> totals() {
        Judgement.Sure sure = judgement.sure();
        String mistakes = judgement.confusions().stream().limit(MOST)
                .map(mistake -> label(mistake.shown()) + " → " + label(mistake.said()) + " " + mistake.times())
                .collect(Collectors.joining(", "));
        return List.of(
                said("totals", judgement.right(), judgement.pictures(), number("%.2f", 100 * judgement.accuracy())),
                said("calibration", number("%.4f", judgement.error())),
                said("unsure", judgement.pictures() - sure.answers(), sure.answers(),
                        number("%.2f", 100.0 * sure.right() / Math.max(1, sure.answers()))),
                said("inference", number("%.3f", judgement.inference().median())),
                mistakes.isEmpty() ? word("flawless") : said("confusions", mistakes));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private String word(String key) {
        return ResourceBundle.getBundle("io.github.convatlas.demo.judgement", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }

    private String said(String key, Object... values) {
        return new MessageFormat(word(key), Locale.ROOT)
                .format(Arrays.stream(values).map(String::valueOf).toArray());
    }

    private String label(int kind) {
        return judgement.labels().get(kind).text(language);
    }
}
