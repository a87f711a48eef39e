package io.github.convatlas.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.stream.IntStream;

class SketchGeneratorTest {
    private static final SketchGenerator GENERATOR = new SketchGenerator(42);

    @Test
    void theSameSeedAndIndexGiveTheSamePicture() {
        for (int i = 0; i < 36; i++) {
            assertThat(new SketchGenerator(42).draw(i)).isEqualTo(GENERATOR.draw(i));
        }
    }

    @Test
    void anotherSeedGivesOtherPictures() {
        assertThat(new SketchGenerator(43).draw(3).picture()).isNotEqualTo(GENERATOR.draw(3).picture());
    }

    @Test
    void allClassesComeInTurn() {
        assertThat(IntStream.range(5, 5 + SketchClass.values().length).mapToObj(GENERATOR::kind))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(SketchClass.class)).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void picturesHaveTheSizeThatIsAskedFor() {
        assertThat(GENERATOR.draw(0).picture().width()).isEqualTo(SketchGenerator.SIDE);
        assertThat(GENERATOR.draw(0, 300).picture().height()).isEqualTo(300);
    }

    @Test
    void everyClassHasANameInBothLanguages() {
        assertThat(SketchClass.labels().all()).hasSize(SketchClass.values().length)
                .allSatisfy(label -> assertThat(label.japanese()).isNotBlank());
    }

    @Test
    void aContactSheetHasRoomForAll() {
        var pictures = IntStream.range(0, 7).mapToObj(GENERATOR::draw).toList();
        assertThat(ContactSheet.of(pictures, 3).getHeight()).isGreaterThan(3 * SketchGenerator.SIDE);
    }
}
