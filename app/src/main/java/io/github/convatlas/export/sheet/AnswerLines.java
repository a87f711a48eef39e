package io.github.convatlas.export.sheet;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Labels;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers as JSON: an object of one line for each. What writes them is kept between lines, so that those of a large folder cost
 * next to nothing. It belongs to one thread.
 */
public final class AnswerLines {
    private static final int DIGITS_OF_TIMES = 3;
    private static final int DIGITS_OF_PROBABILITIES = 6;
    private final Optional<String> model;
    private final Labels labels;
    private final Locale language;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = JsonFactory.builder().rootValueSeparator("").build()
            .createGenerator(ObjectWriteContext.empty(), text);

    /**
     * Has written nothing yet.
     *
     * @param labels   what the classes are called
     * @param language of labels
     */
    public AnswerLines(Labels labels, Locale language) {
        this(Optional.empty(), labels, language);
    }

    private AnswerLines(Optional<String> model, Labels labels, Locale language) {
        this.model = model;
        this.labels = labels;
        this.language = language;
    }

    /** Lines that begin with a model's name, in English, with the Japanese label of a class at the end of what is said of it. */
    static AnswerLines ofModel(String model, Labels labels) {
        return new AnswerLines(Optional.of(model), labels, Locale.ENGLISH);
    }

    /**
     * One answer, with the class the picture is known to show, and whether the answer is right.
     *
     * @param answer what became of the picture
     * @param truth  the index of the class, where it is known
     * @return an object; ends with a line break
     */
    public String line(Answer answer, OptionalInt truth) {
        json.writeStartObject();
        model.ifPresent(name -> json.writeStringProperty("model", name));
        json.writeStringProperty("file", answer.file().toString());
        switch (answer) {
            case Answer.Failed(_, String reason) -> json.writeStringProperty("error", reason);
            case Answer.Classified classified -> write(classified);
        }
        truth.ifPresent(index -> write(answer, index));
        json.writeEndObject().flush();
        String line = text.append('\n').toString();
        text.getBuffer().setLength(0);
        return line;
    }

    private void write(Answer.Classified answer) {
        Classification said = answer.classification();
        json.writeArrayPropertyStart("top");
        for (Score score : said.top()) {
            json.writeStartObject();
            writeClass(score.index());
            json.writeNumberProperty("probability", rounded(score.probability(), DIGITS_OF_PROBABILITIES));
            if (model.isPresent()) {
                json.writeStringProperty("labelJa", labels.get(score.index()).text(Locale.JAPANESE));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        said.unsureBelow().ifPresent(below -> json.writeBooleanProperty("unsure", said.isUnsure())
                .writeNumberProperty("unsureBelow", below));
        json.writeNumberProperty("decodeMs", rounded(answer.decodeMs(), DIGITS_OF_TIMES))
                .writeNumberProperty("preprocessMs", rounded(said.preprocessMs(), DIGITS_OF_TIMES))
                .writeNumberProperty("inferenceMs", rounded(said.inferenceMs(), DIGITS_OF_TIMES));
    }

    private void write(Answer answer, int truth) {
        json.writeObjectPropertyStart("truth");
        writeClass(truth);
        json.writeEndObject();
        if (answer instanceof Answer.Classified(_, var said, _)) {
            json.writeBooleanProperty("correct", said.top().getFirst().index() == truth);
        }
    }

    private void writeClass(int index) {
        json.writeNumberProperty("index", index).writeStringProperty("label", labels.get(index).text(language));
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
