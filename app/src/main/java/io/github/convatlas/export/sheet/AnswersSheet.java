package io.github.convatlas.export.sheet;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Score;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.image.Labels;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Answers laid out as a table.
 *
 * @param labels   what the classes are called
 * @param language of labels
 */
public record AnswersSheet(Labels labels, Locale language) {
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
}
