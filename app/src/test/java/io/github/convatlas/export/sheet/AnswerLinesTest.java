package io.github.convatlas.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class AnswerLinesTest {
    private final Labels labels = new Labels("two",
            List.of(new Label("a \"tin\" can", "缶\n", ""), new Label("egg", "卵", "")));
    private final AnswerLines lines = new AnswerLines(labels, Locale.ENGLISH);
    private final Answer answer = new Answer.Classified(Path.of("kitchen é.jpg"),
            new Classification(List.of(new Score(1, 0.9876545), new Score(0, 1e-9)), 1.5, 12345.67891), 0.0004);

    private static final String ANSWER = """
            {"file":"kitchen é.jpg","top":[{"index":1,"label":"egg","probability":0.987655},\
            {"index":0,"label":"a \\"tin\\" can","probability":0.000000}],\
            "decodeMs":0.000,"preprocessMs":1.500,"inferenceMs":12345.679""";

    private String line(Answer any) {
        return lines.line(any, OptionalInt.empty());
    }

    @Test
    void anAnswerIsAnObjectOfOneLine() {
        assertThat(line(answer)).isEqualTo(ANSWER + "}\n");
    }

    @Test
    void linesFollowEachOtherWithoutATrace() {
        assertThat(List.of(line(answer), line(answer))).containsOnly(ANSWER + "}\n");
    }

    @Test
    void whatFailedHasAReason() {
        assertThat(line(new Answer.Failed(Path.of("a.jpg"), "a.jpg is \"cut\" off.")))
                .isEqualTo("{\"file\":\"a.jpg\",\"error\":\"a.jpg is \\\"cut\\\" off.\"}\n");
    }

    @Test
    void theKnownClassFollowsInTheLanguageOfTheReader() {
        assertThat(new AnswerLines(labels, Locale.JAPANESE).line(answer, OptionalInt.of(0)))
                .endsWith(",\"truth\":{\"index\":0,\"label\":\"缶\\n\"},\"correct\":false}\n");
        assertThat(lines.line(answer, OptionalInt.of(1)))
                .isEqualTo(ANSWER + ",\"truth\":{\"index\":1,\"label\":\"egg\"},\"correct\":true}\n");
        assertThat(lines.line(new Answer.Failed(Path.of("a.jpg"), "no"), OptionalInt.of(1)))
                .isEqualTo("{\"file\":\"a.jpg\",\"error\":\"no\",\"truth\":{\"index\":1,\"label\":\"egg\"}}\n");
    }

    @Test
    void aModelThatMayBeUnsureSaysWhetherItIs() {
        var unsure = new Classification(List.of(new Score(0, 0.25)), 0, 0, OptionalDouble.of(0.5));
        assertThat(line(new Answer.Classified(Path.of("a.jpg"), unsure, 0)))
                .contains("}],\"unsure\":true,\"unsureBelow\":0.5,\"decodeMs\":0.000,");
    }

    @Test
    void aFileOfManyModelsNamesThemAndTheJapaneseLabels() {
        assertThat(AnswerLines.ofModel("m.onnx", labels).line(answer, OptionalInt.empty())).startsWith(
                "{\"model\":\"m.onnx\",\"file\":\"kitchen é.jpg\",\"top\":[{\"index\":1,\"label\":\"egg\","
                        + "\"probability\":0.987655,\"labelJa\":\"卵\"},{\"index\":0,");
    }
}
