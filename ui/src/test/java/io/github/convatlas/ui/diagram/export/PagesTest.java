package io.github.convatlas.ui.diagram.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Reading;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class PagesTest {
    /** What a printer leaves of A4, in points. */
    private static final double WIDTH = 523;
    private static final double HEIGHT = 770;

    private static DisplayList list(DiagramLevel level, String... networks) {
        List<DiagramColumn> columns = Stream.of(networks).map(PagesTest::open)
                .map(network -> DiagramColumn.at(level, Outline.of(network, true), Map.of())).toList();
        return DiagramLayout.of(columns, DiagramOptions.USUAL, TextMetrics.approximate());
    }

    private static ShapedNetwork open(String name) {
        return switch (Atlas.builtIn().open(name)) {
            case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> network;
            case Reading.Failure<ShapedNetwork>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    @Test
    void aSmallDiagramIsOnOnePageAndNotBlownUp() {
        DisplayList list = list(DiagramLevel.STAGE, "vgg11");
        Pages pages = Pages.of(list, 5000, 5000);
        assertThat(pages.scale()).isEqualTo(1);
        assertThat(pages.areas()).containsExactly(list.bounds());
    }

    @Test
    void aDiagramThatCanBeReadOnOnePageIsMadeToFit() {
        DisplayList list = list(DiagramLevel.BLOCK, "mobilenet-v2");
        Pages pages = Pages.of(list, WIDTH, HEIGHT);
        assertThat(pages.areas()).hasSize(1);
        assertThat(list.bounds().height() * pages.scale()).isLessThanOrEqualTo(HEIGHT + 0.01);
        assertThat(list.bounds().width() * pages.scale()).isLessThanOrEqualTo(WIDTH + 0.01);
    }

    @Test
    void aLongDiagramGoesOnOverPagesThatEndBetweenBoxes() {
        DisplayList list = list(DiagramLevel.LAYER, "mobilenet-v2");
        Pages pages = Pages.of(list, WIDTH, HEIGHT);
        assertThat(pages.areas()).hasSizeGreaterThan(3);
        assertThat(pages.scale()).isGreaterThanOrEqualTo(0.4);
        double y = list.bounds().y();
        for (Rect area : pages.areas()) {
            assertThat(area.y()).as("nothing is left out or printed twice").isCloseTo(y, within(1e-6));
            assertThat(area.height() * pages.scale()).isLessThanOrEqualTo(HEIGHT + 0.01);
            y = area.bottom();
        }
        assertThat(y).isCloseTo(list.bounds().bottom(), within(1e-6));
        List<Double> cuts = pages.areas().stream().skip(1).map(Rect::y).toList();
        assertThat(list.targets()).noneMatch(target -> cuts.stream()
                .anyMatch(cut -> target.bounds().y() < cut - 1 && target.bounds().bottom() > cut + 1));
    }

    @Test
    void aVeryWideDiagramIsAsLargeAsThePageIsWide() {
        DisplayList list = list(DiagramLevel.BLOCK, "vgg11", "vgg13", "vgg16", "vgg19", "resnet18", "resnet34");
        double landscape = 770;
        Pages pages = Pages.of(list, landscape, 523);
        assertThat(list.bounds().width() * pages.scale()).isCloseTo(landscape, within(0.01));
    }
}
