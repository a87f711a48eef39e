package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Labels;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import io.github.convatlas.ui.run.part.Observed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/** One of the pictures. For the FX thread. */
public final class PictureItem {
    private static final Result UNKNOWN = new Result.Unknown();
    private static final Result DECODED = new Result.Decoded();
    private final Path file;
    private final Observed<Result> result = new Observed<>(UNKNOWN);
    private final Observed<Optional<Expected>> expected = new Observed<>(Optional.empty());
    private final Observed<List<Opinion>> opinions = new Observed<>(List.of());
    private final Observed<Optional<Picture>> thumbnail = new Observed<>(Optional.empty());

    /** What is known about a picture. */
    public sealed interface Result {
        /** Nothing yet. */
        record Unknown() implements Result {
        }

        /** It could be decoded; nobody has said what is on it. */
        record Decoded() implements Result {
        }

        /**
         * What the model says.
         *
         * @param label       name of the most probable class
         * @param probability from 0 to 1
         * @param answer      all that the model says
         */
        record Classified(Label label, double probability, Answer.Classified answer) implements Result {
        }

        /** There is no picture in the file. */
        record Broken(Undecodable why) implements Result {
        }

        /**
         * The model failed on it.
         *
         * @param reason one sentence
         */
        record Failed(String reason) implements Result {
        }
    }

    /**
     * What a picture is known to show.
     *
     * @param index of the class
     * @param label its name
     */
    public record Expected(int index, Label label) {
    }

    /**
     * What another model says.
     *
     * @param model       its name
     * @param label       of its most probable class; nothing where it failed
     * @param probability from 0 to 1
     * @param answer      all that it says
     */
    public record Opinion(String model, Optional<Label> label, double probability, Answer answer) {
        /**
         * What a model says.
         *
         * @param model  its name
         * @param labels of its classes
         * @param answer all that it says
         */
        public static Opinion of(String model, Labels labels, Answer answer) {
            return switch (answer) {
                case Answer.Failed _ -> new Opinion(model, Optional.empty(), 0, answer);
                case Answer.Classified said -> {
                    Score best = said.classification().top().getFirst();
                    yield new Opinion(model, Optional.of(labels.get(best.index())), best.probability(), answer);
                }
            };
        }
    }

    /** A picture of which nothing is known. */
    public PictureItem(Path file) {
        this.file = file;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The file's name, for people. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** What is known about it. */
    public Result result() {
        return result.get();
    }

    /** What is known about it, to look at. */
    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.property();
    }

    /** What the model said of it, or why nothing; nothing while nobody has tried. */
    public Optional<Answer> answer() {
        return switch (result.get()) {
            case Result.Unknown _,Result.Decoded _ -> Optional.empty();
            case Result.Classified said -> Optional.of(said.answer());
            case Result.Broken(var why) -> Optional.of(new Answer.Failed(file, why.sentence()));
            case Result.Failed(String reason) -> Optional.of(new Answer.Failed(file, reason));
        };
    }

    /** What it is known to show. */
    public ReadOnlyObjectProperty<Optional<Expected>> expectedProperty() {
        return expected.property();
    }

    /** Says what it is known to show. */
    public void expect(Optional<Expected> right) {
        expected.set(right);
    }

    /** What other models say, to look at. */
    public ReadOnlyObjectProperty<List<Opinion>> opinionsProperty() {
        return opinions.property();
    }

    /** How many of the other models say something else; labels count as equal by their English names. */
    public int dissent() {
        return result.get() instanceof Result.Classified said
                ? (int) opinions.get().stream().flatMap(opinion -> opinion.label().stream())
                        .filter(label -> !label.english().equalsIgnoreCase(said.label().english())).count()
                : 0;
    }

    boolean hasOpinionOf(String model) {
        return opinions.get().stream().anyMatch(opinion -> opinion.model().equals(model));
    }

    /** Other models said something; what they said before counts no more. */
    public void hear(List<Opinion> more) {
        if (!more.isEmpty()) {
            Stream<Opinion> kept = opinions.get().stream()
                    .filter(before -> more.stream().noneMatch(now -> now.model().equals(before.model())));
            opinions.set(Stream.concat(kept, more.stream()).toList());
        }
    }

    /** Keeps the opinions of these models only. */
    public void keepOpinionsOf(Set<String> models) {
        List<Opinion> kept = opinions.get().stream().filter(opinion -> models.contains(opinion.model())).toList();
        if (kept.size() != opinions.get().size()) {
            opinions.set(kept);
        }
    }

    /** Whether the answer is known to be wrong. */
    public boolean isWrong() {
        return isAnswered(false);
    }

    /** Whether the answer is known to be right. */
    public boolean isRight() {
        return isAnswered(true);
    }

    private boolean isAnswered(boolean rightly) {
        return result.get() instanceof Result.Classified said && expected.get().filter(right -> rightly == (right
                .index() == said.answer().classification().top().getFirst().index())).isPresent();
    }

    /** Whether there is a small copy. */
    boolean hasThumbnail() {
        return thumbnail.get().isPresent();
    }

    /** A small copy, while it is near to what is shown. */
    public ReadOnlyObjectProperty<Optional<Picture>> thumbnailProperty() {
        return thumbnail.property();
    }

    /** Something became known. */
    public void know(Result known) {
        result.set(known);
    }

    /** Forgets what a model said; what does not depend on a model stays. */
    void forgetModel() {
        switch (result.get()) {
            case Result.Classified _,Result.Failed _ -> result.set(DECODED);
            case Result.Unknown _,Result.Decoded _,Result.Broken _ -> {
                // said by no model
            }
        }
    }

    void show(Optional<Picture> small) {
        thumbnail.set(small);
    }
}
