package io.github.convatlas.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.classify.Truth;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.export.sheet.AnswersFile.Said;
import io.github.convatlas.export.table.TableFormat;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class AnswersFileTest {
    private static final Labels COLORS = new Labels("colors", List.of(new Label("red", "赤", ""), new Label("blue", "青",
            "")));
    private static final Labels TURNED = new Labels("turned", List.of(new Label("blue", "青", ""), new Label("red", "赤",
            "")));
    private static final Path PICTURE = Path.of("red", "a.png");
    private static final List<Said> ALL = List.of(
            new Said("m.onnx", COLORS, said(PICTURE, 0)), new Said("n.onnx", TURNED, said(PICTURE, 0)),
            new Said("m.onnx", COLORS, new Answer.Failed(Path.of("red", "b.png"), "No picture.")));

    private static Answer said(Path file, int best) {
        return new Answer.Classified(file,
                new Classification(List.of(new Score(best, 0.75), new Score(1 - best, 0.25)), 3, 9), 12);
    }

    private static String text(Optional<Truth> truth, TableFormat format) {
        return new AnswersFile(truth).text(ALL, format).replace("\r", "").replace('\\', '/');
    }

    @Test
    void everyModelHasItsRowsWithTheTrueClassAndWhetherItIsRight() {
        assertThat(text(Optional.of(new Truth.Folders()), TableFormat.CSV).lines()).containsExactly(
                "model,picture,rank,percent,label,label ja,class,true class,true label,correct,decode ms,preprocess ms,"
                        + "inference ms,error",
                "m.onnx,red/a.png,1,75.0000,red,赤,0,0,red,true,12.000,3.000,9.000,",
                "m.onnx,red/a.png,2,25.0000,blue,青,1,0,red,false,12.000,3.000,9.000,",
                "n.onnx,red/a.png,1,75.0000,blue,青,0,1,red,false,12.000,3.000,9.000,",
                "n.onnx,red/a.png,2,25.0000,red,赤,1,1,red,true,12.000,3.000,9.000,",
                "m.onnx,red/b.png,,,,,,0,red,,,,,No picture.");
    }

    @Test
    void nothingIsSaidToBeRightWhereNothingIsKnown() {
        assertThat(text(Optional.empty(), TableFormat.CSV).lines().skip(1).findFirst())
                .contains("m.onnx,red/a.png,1,75.0000,red,赤,0,,,,12.000,3.000,9.000,");
    }

    @Test
    void theSameStandsInJson() {
        List<String> lines = text(Optional.of(new Truth.Folders()), TableFormat.JSON).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("\"model\":\"n.onnx\"", "\"labelJa\":\"青\"",
                "\"truth\":{\"index\":1,\"label\":\"red\"}", "\"correct\":false");
        assertThat(lines.get(2)).contains("\"error\":\"No picture.\"");
    }
}
