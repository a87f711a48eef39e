package io.github.convatlas.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.Scorecard.ClassScore;
import io.github.convatlas.classify.Scorecard.Confusion;
import io.github.convatlas.classify.Scorecard.Unmatched;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.export.sheet.ScorecardSheet;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.onnx.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class ScoringTest {
    private static final Labels LABELS = new Labels("birds", List.of(new Label("Indian cobra", "インドコブラ", "n01748264"),
            new Label("crane", "鶴", "n02012849"), new Label("crane", "クレーン", "n03126707"),
            new Label("7", "", "")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Indian cobra,0", "indian_COBRA,0", "インドコブラ,0", "n01748264,0", "n01748264-Indian_cobra,0", "0,0", "鶴,1",
            "ｸﾚｰﾝ,2", "7,3"})
    void aClassIsFoundByLabelSynsetOrIndex(String name, int index) {
        assertThat(new ClassNames(LABELS).find(name)).containsExactly(index);
    }

    @Test
    void aNameOfTwoClassesIsToldAndOneOfNoneIsNot() {
        assertThat(new ClassNames(LABELS).find("Crane")).containsExactly(1, 2);
        assertThat(new ClassNames(LABELS).find("swan")).isEmpty();
        assertThat(new ClassNames(LABELS).find("4")).isEmpty();
        assertThat(new ClassNames(LABELS).find("n99999999")).isEmpty();
    }

    @Test
    void foldersAreJudgedAndWhatDoesNotFitIsNamed() {
        var scoring = new Scoring(new Truth.Folders(), LABELS);
        List.of(answer("0/a.png", 0, 1), answer("0/b.png", 1, 0), answer("indian cobra/c.png", 1, 2),
                answer("crane/d.png", 1), answer("swan/e.png", 1), answer("swan/f.png", 2),
                new Answer.Failed(Path.of("0/g.png"), "broken.")).forEach(scoring::add);
        assertThat(scoring.card()).isEqualTo(new Scorecard(3, 1, 2, 1, 0, List.of(new ClassScore(0, 3, 1, 2)),
                List.of(new Confusion(0, 1, 2)),
                List.of(new Unmatched("crane", 1, List.of(1, 2)), new Unmatched("swan", 2, List.of()))));
    }

    @Test
    void aListNamesPicturesFromItsFolderOrByTheirNameAlone() throws IOException {
        Path csv = Files.writeString(folder.resolve("truth.csv"), """
                file,class
                deep/a.png,crane
                "b, c.png";"Indian cobra"
                x/same.png,0
                y/same.png,3
                """);
        Truth truth = read(csv);
        assertThat(truth.of(folder.resolve("deep").resolve("a.png"))).contains("crane");
        assertThat(truth.of(Path.of("elsewhere", "b, c.png"))).contains("Indian cobra");
        assertThat(truth.of(folder.resolve("y").resolve("same.png"))).contains("3");
        assertThat(truth.of(Path.of("elsewhere", "same.png"))).isEmpty();
    }

    @Test
    void aListThatIsNoneSaysWhere() throws IOException {
        Path csv = Files.writeString(folder.resolve("truth.csv"), "a.png,0\nnothing\n");
        assertThat(Truth.read(csv)).isEqualTo(new Outcome.Refused<>(csv + ", line 2: a line is FILE,CLASS."));
        Path empty = Files.writeString(folder.resolve("empty.csv"), "file,class\n");
        assertThat(Truth.read(empty)).isEqualTo(new Outcome.Refused<>(empty + " names no picture."));
    }

    @Test
    void theTablesSayWhatIsLeftOut() {
        var scoring = new Scoring(new Truth.Folders(), LABELS);
        List.of(answer("0/a.png", 0), answer("0/b.png", 3), answer("swan/e.png", 1)).forEach(scoring::add);
        String classes = TableFormat.CSV.write(ScorecardSheet.classes(scoring.card(), LABELS, Locale.ENGLISH));
        assertThat(classes).contains("Indian cobra", "7 (1)");
        assertThat(ScorecardSheet.remarks(scoring.card(), LABELS, Locale.ENGLISH))
                .containsExactly("Left out: “swan” is no class of the model (pictures: 1).");
        assertThat(ScorecardSheet.sentence(scoring.card(), Locale.JAPANESE))
                .isEqualTo("2枚、top-1 50.00 %、top-5 50.00 %");
        assertThat(TableFormat.MARKDOWN.write(ScorecardSheet.confusions(scoring.card(), LABELS, Locale.JAPANESE)))
                .contains("インドコブラ");
        assertThat(ScorecardSheet.json(scoring.card(), LABELS).path("top1Accuracy").asDouble()).isEqualTo(0.5);
    }

    private static Truth read(Path csv) {
        return switch (Truth.read(csv)) {
            case Outcome.Success<Truth>(Truth truth) -> truth;
            case Outcome.Refused<Truth>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static Answer answer(String file, int... classes) {
        return new Answer.Classified(Path.of(file), new Classification(IntStream.of(classes)
                .mapToObj(index -> new Score(index, 0.5)).toList(), 1, 2), 3);
    }
}
