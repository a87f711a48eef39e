package io.github.convatlas.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class SpatialIndexTest {
    private static final DisplayList LIST = DiagramLayout.of(
            List.of(new DiagramColumn(Networks.outline("mobilenet-v2"), Set.of("stage2.2"), Map.of())),
            DiagramOptions.USUAL, TextMetrics.approximate());
    private static final SpatialIndex INDEX = SpatialIndex.of(LIST);

    @Test
    void everyTargetIsFoundAtItsMiddle() {
        assertThat(LIST.targets()).allSatisfy(target -> assertThat(
                INDEX.at(target.bounds().centerX(), target.bounds().centerY())).contains(target));
    }

    @Test
    void nothingIsFoundBesideTheDiagram() {
        assertThat(INDEX.at(-50, 20)).isEmpty();
        assertThat(INDEX.at(LIST.bounds().width() + 1000, 20)).isEmpty();
    }

    @Test
    void wholeAreaShowsEverythingInOrder() {
        assertThat(INDEX.visible(LIST.bounds(), 1)).containsExactlyElementsOf(LIST.items());
    }

    @Test
    void partOfTheAreaShowsWhatTouchesItOnly() {
        var area = new Rect(0, 0, LIST.bounds().width(), 200);

        assertThat(INDEX.visible(area, 1)).hasSizeLessThan(LIST.items().size() / 2)
                .allMatch(item -> item.bounds().grown(2).touches(area));
    }

    @Test
    void textIsLeftOutWhereItCannotBeRead() {
        assertThat(INDEX.visible(LIST.bounds(), 0.34)).isNotEmpty().noneMatch(Item.Text.class::isInstance);
        assertThat(INDEX.visible(LIST.bounds(), 0.5)).anyMatch(Item.Text.class::isInstance);
    }
}
