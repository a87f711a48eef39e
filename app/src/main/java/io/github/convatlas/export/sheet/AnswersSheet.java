package io.github.convatlas.export.sheet;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Score;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.image.Labels;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Answers laid out for programs and for people.
 *
 * @param labels   what the classes are called
 * @param language of labels
 */
public record AnswersSheet(Labels labels, Locale language) {
    private static final int DIGITS_OF_TIMES = 3;
    private static final int DIGITS_OF_PROBABILITIES = 6;

    /** One answer as an object of one line. */
    public ObjectNode json(Answer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", answer.file().toString());
        switch (answer) {
            case Answer.Failed(_, String reason) -> json.put("error", reason);
            case Answer.Classified(_, var classification, double decodeMs) -> {
                ArrayNode top = json.putArray("top");
                classification.top().forEach(score -> top.addObject().put("index", score.index())
                        .put("label", label(score))
                        .put("probability", rounded(score.probability(), DIGITS_OF_PROBABILITIES)));
                classification.unsureBelow()
                        .ifPresent(below -> json.put("unsure", classification.isUnsure()).put("unsureBelow", below));
                json.put("decodeMs", milliseconds(decodeMs))
                        .put("preprocessMs", milliseconds(classification.preprocessMs()))
                        .put("inferenceMs", milliseconds(classification.inferenceMs()));
            }
        }
        return json;
    }

    /** The same with the class the picture is known to show, and whether the answer is right. */
    public ObjectNode json(Answer answer, OptionalInt truth) {
        ObjectNode json = json(answer);
        truth.ifPresent(index -> {
            json.putObject("truth").put("index", index).put("label", labels.get(index).text(language));
            if (answer instanceof Answer.Classified(_, var classification, _)) {
                json.put("correct", classification.top().getFirst().index() == index);
            }
        });
        return json;
    }

    /** All answers as a table: a line for each class, the picture and the times in its first. */
    public Table table(List<Answer> answers) {
        var words = new Words(language);
        var table = new Table.Builder().columns(Table.Column.left(words.get("answers.picture")),
                Table.Column.right(words.get("answers.percent")), Table.Column.left(words.get("answers.label")),
                Table.Column.right(words.get("answers.class")), Table.Column.right(words.get("answers.decode")),
                Table.Column.right(words.get("answers.preprocess")),
                Table.Column.right(words.get("answers.inference")));
        for (Answer answer : answers) {
            switch (answer) {
                case Answer.Failed _ -> {
                }
                case Answer.Classified classified -> rows(table, classified);
            }
        }
        return table.build();
    }

    /** An empty table of answers about moving pictures: frame, percent, label, class, inference and latency. */
    public static Table.Builder frames(Locale language) {
        var words = new Words(language);
        return new Table.Builder().columns(Table.Column.right(words.get("answers.frame")),
                Table.Column.right(words.get("answers.percent")), Table.Column.left(words.get("answers.label")),
                Table.Column.right(words.get("answers.class")), Table.Column.right(words.get("answers.inference")),
                Table.Column.right(words.get("answers.latency")));
    }

    private void rows(Table.Builder table, Answer.Classified answer) {
        List<Cell> times = times(answer);
        boolean first = true;
        for (Score score : answer.classification().top()) {
            boolean repeats = !first;
            List<Cell> shown = times.stream().map(cell -> repeats ? cell.shownAs("") : cell).toList();
            Cell file = picture(answer.file());
            table.row(repeats ? file.shownAs("") : file, Cell.measured(100 * score.probability(), 2),
                    Cell.text(first && answer.classification().isUnsure() ? unsure(score) : label(score)),
                    Cell.plain(score.index()), shown.get(0), shown.get(1), shown.get(2));
            first = false;
        }
    }

    private static Cell picture(Path file) {
        return Cell.text(file.toString());
    }

    private static List<Cell> times(Answer.Classified answer) {
        return List.of(Cell.measured(answer.decodeMs(), 1), Cell.measured(answer.classification().preprocessMs(), 1),
                Cell.measured(answer.classification().inferenceMs(), 1));
    }

    /** The first guess of a model that says of itself that it is none. */
    private String unsure(Score score) {
        return new Words(language).fill("answers.unsure", label(score));
    }

    private String label(Score score) {
        return labels.get(score.index()).text(language);
    }

    private static BigDecimal milliseconds(double time) {
        return rounded(time, DIGITS_OF_TIMES);
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
