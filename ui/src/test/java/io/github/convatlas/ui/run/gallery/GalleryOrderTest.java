package io.github.convatlas.ui.run.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.classify.Answer;
import io.github.convatlas.engine.Classification;
import io.github.convatlas.engine.Score;
import io.github.convatlas.image.Labels.Label;
import io.github.convatlas.ui.run.gallery.GalleryOrder.Show;
import io.github.convatlas.ui.run.gallery.GalleryOrder.Sort;
import io.github.convatlas.ui.run.gallery.PictureItem.Opinion;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;

/** Which pictures a gallery shows, and in which order. */
class GalleryOrderTest {
    private static final Label CAT = new Label("cat", "猫", "");
    private static final Label DOG = new Label("dog", "犬", "");
    private final PictureItem sure = answered("d.png", CAT, 0.95);
    private final PictureItem fair = answered("c.png", DOG, 0.7);
    private final PictureItem unsure = answered("b.png", CAT, 0.3);
    private final PictureItem open = new PictureItem(Path.of("a.png"));
    private final GalleryOrder order = new GalleryOrder(FXCollections.observableArrayList(sure, fair, unsure, open));

    private static PictureItem answered(String name, Label label, double probability) {
        var item = new PictureItem(Path.of(name));
        item.know(new Result.Classified(label, probability, new Answer.Classified(item.file(),
                new Classification(List.of(new Score(0, probability)), 1, 1), 1)));
        return item;
    }

    private static Opinion other(Label label) {
        return new Opinion("other", Optional.of(label), 0.9, new Answer.Failed(Path.of("x.png"), ""));
    }

    private void show(Show which) {
        order.showProperty().set(which);
    }

    @Test
    void picturesAreFilteredByConfidence() {
        order.arrange();
        assertThat(order.shown()).containsExactly(sure, fair, unsure, open);
        show(Show.SURE);
        assertThat(order.shown()).containsExactly(sure);
        show(Show.UNSURE);
        assertThat(order.shown()).containsExactly(unsure);
        show(Show.UNANSWERED);
        assertThat(order.shown()).containsExactly(open);
    }

    @Test
    void picturesAreFilteredAndSortedByDisagreement() {
        sure.hear(List.of(other(CAT)));
        unsure.hear(List.of(other(DOG)));
        show(Show.DISPUTED);
        assertThat(order.shown()).containsExactly(unsure);
        order.showAll();
        order.sortProperty().set(Sort.DISAGREEMENT);
        assertThat(order.shown()).containsExactly(unsure, fair, sure, open);
    }

    @Test
    void picturesAreFilteredByLabelInBothLanguagesAndSorted() {
        order.wordsProperty().set("猫");
        order.sortProperty().set(Sort.LEAST_SURE);
        assertThat(order.shown()).containsExactly(unsure, sure);
        order.wordsProperty().set("dog");
        assertThat(order.shown()).containsExactly(fair);
        order.showAll();
        order.sortProperty().set(Sort.LABEL);
        assertThat(order.shown()).containsExactly(unsure, sure, fair, open);
        order.sortProperty().set(Sort.NAME);
        assertThat(order.shown()).containsExactly(open, unsure, fair, sure);
    }

    @Test
    void aLateAnswerIsLookedAtWhenPicturesAreArrangedAnew() {
        show(Show.UNANSWERED);
        assertThat(order.goesByAnswers()).isTrue();
        open.know(new Result.Classified(DOG, 0.9, new Answer.Classified(open.file(),
                new Classification(List.of(new Score(0, 0.9)), 1, 1), 1)));
        order.arrange();
        assertThat(order.shown()).isEmpty();
    }

    @Test
    void filesAreSortedAsPeopleCount() {
        var second = new PictureItem(Path.of("heart-2.png"));
        var tenth = new PictureItem(Path.of("heart-10.png"));
        var first = new PictureItem(Path.of("heart-1.png"));
        var hearts = new GalleryOrder(FXCollections.observableArrayList(tenth, second, first));
        hearts.sortProperty().set(Sort.NAME);
        assertThat(hearts.shown()).containsExactly(first, second, tenth);
    }
}
