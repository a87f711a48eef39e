package io.github.convatlas.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.chart.LabelPlacer.Label;
import io.github.convatlas.chart.LabelPlacer.Place;
import io.github.convatlas.chart.LabelPlacer.Segment;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class LabelPlacerTest {
    private static final Rect AREA = new Rect(0, 0, 600, 400);

    @Test
    void aLonelyNameStandsAtTheRightOfItsPoint() {
        Map<Integer, Place> places = LabelPlacer.place(AREA, List.of(new Label(new Point(300, 200), 80, 13, false)),
                List.of(), List.of());
        assertThat(places.get(0)).extracting(place -> place.box().x() > 300 && place.leader().isEmpty())
                .isEqualTo(true);
    }

    @Test
    void aNameAtTheRightBorderStandsAtTheLeft() {
        Map<Integer, Place> places = LabelPlacer.place(AREA, List.of(new Label(new Point(590, 200), 80, 13, false)),
                List.of(), List.of());
        assertThat(places.get(0)).extracting(place -> place.box().right() < 590).isEqualTo(true);
    }

    @Test
    void aNameKeepsOffALineWhereItCan() {
        var line = new Segment(new Point(300, 200), new Point(500, 200));
        Map<Integer, Place> places = LabelPlacer.place(AREA, List.of(new Label(new Point(300, 200), 80, 13, false)),
                List.of(line), List.of());
        assertThat(places.get(0)).extracting(place -> line.crosses(place.box())).isEqualTo(false);
    }

    @Test
    void namesOfACrowdCoverNeitherEachOtherNorAPoint() {
        List<Label> labels = crowd(60);
        Map<Integer, Place> places = LabelPlacer.place(AREA, labels, List.of(), List.of());
        List<Place> all = new ArrayList<>(places.values());
        assertThat(all).hasSizeGreaterThan(30).anyMatch(place -> place.leader().isPresent());
        for (int i = 0; i < all.size(); i++) {
            Rect box = all.get(i).box();
            assertThat(AREA.union(box)).isEqualTo(AREA);
            assertThat(labels).noneMatch(label -> Mark.bounds(label.at(), Mark.RADIUS).overlaps(box));
            assertThat(all.subList(i + 1, all.size())).noneMatch(other -> other.box().overlaps(box));
        }
        assertThat(LabelPlacer.place(AREA, labels, List.of(), List.of())).isEqualTo(places);
    }

    @Test
    void whereThereIsRoomForOneTheImportantNameIsWritten() {
        var area = new Rect(0, 0, 100, 30);
        List<Label> labels = List.of(new Label(new Point(8, 15), 80, 13, false),
                new Label(new Point(8, 15), 80, 13, true));
        assertThat(LabelPlacer.place(area, labels, List.of(), List.of())).containsOnlyKeys(1);
    }

    @Test
    void aNameWithoutRoomIsLeftOut() {
        assertThat(
                LabelPlacer.place(AREA, List.of(new Label(new Point(300, 200), 700, 13, false)), List.of(), List.of()))
                .isEmpty();
    }

    private static List<Label> crowd(int size) {
        var random = new Random(7);
        return IntStream.range(0, size).mapToObj(_ -> new Label(
                new Point(200 + random.nextInt(200), 100 + random.nextInt(200)), 60 + random.nextInt(40), 13, false))
                .toList();
    }
}
