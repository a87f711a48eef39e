package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.ui.run.gallery.PictureItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What lies over the picture, and what is known of pictures that are no longer there. */
class RunPagesTest extends RunModelTesting {
    @BeforeEach
    void classifySome() throws IOException {
        Files.createDirectories(folder.resolve("red"));
        run("m.onnx");
        model.take(List.of(paint("red/a.png", Color.RED), paint("red/b.png", Color.BLUE)));
        model.truth().goByFolders(true);
    }

    @Test
    void aPictureThatSomebodyWantsToSeeIsNotCoveredByTheAccuracy() {
        model.truth().openProperty().set(true);
        model.gallery().look(model.gallery().items().getLast());
        assertThat(model.truth().openProperty().get()).isFalse();
        assertThat(answered().item().name()).isEqualTo("b.png");
    }

    @Test
    void thePictureThatIsLookedAtAlreadyIsUncoveredToo() {
        model.truth().openProperty().set(true);
        model.pretrained().openProperty().set(true);
        model.cardProperty().set(true);
        model.gallery().look(model.gallery().items().getFirst());
        assertThat(model.truth().openProperty().get()).isFalse();
        assertThat(model.pretrained().openProperty().get()).isFalse();
        assertThat(model.cardProperty().get()).isFalse();
    }

    @Test
    void whatAFolderIsKnownToShowIsNotHeldOfTheNext() throws IOException {
        assertThat(model.truth().scoreProperty().get()).hasValueSatisfying(score -> {
            assertThat(score.card().judged()).isEqualTo(2);
            assertThat(score.model()).isEqualTo("m.onnx");
        });
        model.take(List.of(paint("c.png", Color.RED), paint("d.png", Color.BLUE)));
        assertThat(model.truth().truthProperty().get()).isEmpty();
        assertThat(model.truth().scoreProperty().get()).isEmpty();
    }

    @Test
    void aPictureThatIsAddedLeavesWhatIsKnown() throws IOException {
        model.gallery().add(List.of(paint("red/c.png", Color.RED)));
        assertThat(model.truth().truthProperty().get()).isPresent();
        assertThat(model.truth().scoreProperty().get()).hasValueSatisfying(
                score -> assertThat(score.card().judged()).isEqualTo(3));
    }

    @Test
    void picturesOfAFolderComeAsPeopleCount() throws IOException {
        Files.createDirectories(folder.resolve("hearts"));
        for (String name : List.of("heart-10.png", "heart-2.png", "heart-1.png")) {
            paint("hearts/" + name, Color.RED);
        }
        model.take(List.of(folder.resolve("hearts")));
        assertThat(model.gallery().items()).extracting(PictureItem::name).containsExactly("heart-1.png", "heart-2.png",
                "heart-10.png");
    }
}
