package io.github.convatlas.demo;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.image.Labels;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A judgement laid out for programs and for people.
 *
 * @param judgement what came of an examination
 * @param language  of the labels
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
        var table = new Table.Builder().columns(Table.Column.left("class"), Table.Column.right("pictures"),
                Table.Column.right("right"), Table.Column.right("recall %"), Table.Column.right("precision %"));
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
        Labels labels = judgement.labels();
        return List.of(
                String.format(Locale.ROOT, "%d of %d right: %.2f %%", judgement.right(), judgement.pictures(),
                        100 * judgement.accuracy()),
                String.format(Locale.ROOT, "expected calibration error: %.4f", judgement.error()),
                String.format(Locale.ROOT, "unsure about %d pictures; of the %d sure answers %.2f %% are right",
                        judgement.pictures() - sure.answers(), sure.answers(),
                        100.0 * sure.right() / Math.max(1, sure.answers())),
                String.format(Locale.ROOT, "inference: %.3f ms (median; 1 thread a picture)",
                        judgement.inference().median()),
                "taken for another: " + judgement.confusions().stream().limit(MOST)
                        .map(mistake -> labels.get(mistake.shown()).text(language) + " → "
                                + labels.get(mistake.said()).text(language) + " " + mistake.times())
                        .collect(Collectors.joining(", ")));
    }

    private String label(int kind) {
        return judgement.labels().get(kind).text(language);
    }
}
