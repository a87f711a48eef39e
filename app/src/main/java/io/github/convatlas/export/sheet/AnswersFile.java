package io.github.convatlas.export.sheet;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.classify.Scoring;
import io.github.convatlas.classify.Truth;
import io.github.convatlas.engine.Score;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.image.Labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * All that models said of pictures, for programs. Its words are English whatever the language of the window, so that one program
 * can read the files of everybody; the Japanese label stands beside the English one.
 */
public final class AnswersFile {
    private final Optional<Truth> truth;
    private final Map<String, Scoring> scorings = new HashMap<>();
    private final Map<String, AnswerLines> lines = new HashMap<>();

    /**
     * What a model said.
     *
     * @param model  its name
     * @param labels of its classes
     * @param answer about one picture
     */
    public record Said(String model, Labels labels, Answer answer) {
    }

    /**
     * Nothing is laid out yet.
     *
     * @param truth what the pictures are known to show, if it is known
     */
    public AnswersFile(Optional<Truth> truth) {
        this.truth = truth;
    }

    /** Everything that was said as text; JSON is an object of one line for each picture and model. */
    public String text(List<Said> all, TableFormat format) {
        return switch (format) {
            case JSON -> all.stream().map(this::line).collect(Collectors.joining());
            case TABLE, CSV, MARKDOWN, LATEX, HTML -> format.write(table(all));
        };
    }

    private String line(Said said) {
        return lines.computeIfAbsent(said.model(), model -> AnswerLines.ofModel(model, said.labels()))
                .line(said.answer(), truth(said));
    }

    /**
     * A row for each class that a model names, the most probable one of a picture first; a row for a picture without an answer.
     * A row is correct where its class is the one that the picture is known to show.
     */
    public Table table(List<Said> all) {
        var table = new Table.Builder().columns(Table.Column.left("model"), Table.Column.left("picture"),
                Table.Column.right("rank"), Table.Column.right("percent"), Table.Column.left("label"),
                Table.Column.left("label ja"), Table.Column.right("class"), Table.Column.right("true class"),
                Table.Column.left("true label"), Table.Column.left("correct"), Table.Column.right("decode ms"),
                Table.Column.right("preprocess ms"), Table.Column.right("inference ms"), Table.Column.left("error"));
        for (Said said : all) {
            switch (said.answer()) {
                case Answer.Failed(_, String reason) -> table.row(failed(said, reason));
                case Answer.Classified answer -> {
                    for (int rank = 1; rank <= answer.classification().top().size(); rank++) {
                        table.row(row(said, answer, rank));
                    }
                }
            }
        }
        return table.build();
    }

    private List<Cell> failed(Said said, String reason) {
        var cells = new ArrayList<Cell>(List.of(Cell.text(said.model()), Cell.text(said.answer().file().toString()),
                Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK));
        cells.addAll(known(said));
        cells.addAll(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.text(reason)));
        return cells;
    }

    private List<Cell> row(Said said, Answer.Classified answer, int rank) {
        Score score = answer.classification().top().get(rank - 1);
        OptionalInt right = truth(said);
        var cells = new ArrayList<Cell>(List.of(Cell.text(said.model()), Cell.text(answer.file().toString()),
                Cell.plain(rank), Cell.measured(100 * score.probability(), 4),
                Cell.text(said.labels().get(score.index()).english()), Cell.text(japanese(said, score.index())),
                Cell.plain(score.index())));
        cells.addAll(known(said));
        cells.add(right.isEmpty() ? Cell.BLANK : Cell.text(String.valueOf(right.getAsInt() == score.index())));
        cells.addAll(List.of(Cell.measured(answer.decodeMs(), 3),
                Cell.measured(answer.classification().preprocessMs(), 3),
                Cell.measured(answer.classification().inferenceMs(), 3), Cell.BLANK));
        return cells;
    }

    private List<Cell> known(Said said) {
        OptionalInt right = truth(said);
        return right.isEmpty()
                ? List.of(Cell.BLANK, Cell.BLANK)
                : List.of(Cell.plain(right.getAsInt()), Cell.text(said.labels().get(right.getAsInt()).english()));
    }

    private static String japanese(Said said, int index) {
        return said.labels().get(index).text(Locale.JAPANESE);
    }

    /** Models may have different classes. */
    private OptionalInt truth(Said said) {
        return truth.isEmpty()
                ? OptionalInt.empty()
                : scorings.computeIfAbsent(said.model(), _ -> new Scoring(truth.get(), said.labels()))
                        .truth(said.answer().file());
    }
}
