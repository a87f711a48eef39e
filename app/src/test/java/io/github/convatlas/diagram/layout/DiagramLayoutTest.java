package io.github.convatlas.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.diagram.outline.OutlineRow;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class DiagramLayoutTest {
    private static List<String> networks() {
        return Networks.ids();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void closedNetworkHasNoOverlaps(String id) {
        DisplayList list = lay(column(id, Set.of()));

        TidyDrawing.check(list);
        assertThat(list.targets()).filteredOn(target -> target.key().kind() != Target.Kind.STAGE)
                .hasSize(Networks.outline(id).rows().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void openedNetworkHasNoOverlapsAndShowsEveryLayerOnce(String id) {
        Outline outline = Networks.outline(id);
        Set<String> all = outline.rows().stream().map(OutlineRow::id).collect(Collectors.toSet());
        DisplayList list = lay(column(id, all));

        TidyDrawing.check(list);
        Set<LayerId> expected = new HashSet<>();
        outline.rows().stream().filter(OutlineRow::opens).forEach(row -> outline.alike(row)
                .forEach(part -> expected.addAll(part.blocks().getFirst().layers())));
        expected.add(outline.inputs().getFirst().id());
        assertThat(layers(list)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void closedStageIsOneBox(String id) {
        Outline outline = Networks.outline(id);
        DisplayList list = lay(DiagramColumn.at(DiagramLevel.STAGE, outline, Map.of()));

        TidyDrawing.check(list);
        assertThat(list.targets()).hasSize(outline.stages().size() + 1);
    }

    /** What was not measured takes no time that is known, not none. */
    @Test
    void boxesSayNothingWhereNothingWasMeasured() {
        for (Overlay overlay : List.of(Overlay.TIME, Overlay.SPEED)) {
            DisplayList list = DiagramLayout.of(List.of(column("mobilenet-v2", Set.of("stage2.1"))),
                    new DiagramOptions(overlay, OperationUnit.MACS, false), TextMetrics.approximate());
            assertThat(list.items().stream().filter(Item.Text.class::isInstance).map(item -> ((Item.Text) item).text()))
                    .noneMatch(text -> text.endsWith(" ms") || text.endsWith("/s"));
        }
    }

    @Test
    void openedStageHasASignThatClosesItAndHoldsItsBlocks() {
        DisplayList list = lay(column("resnet50", Set.of()));
        var stage = Target.Key.stage(0, "stage2");

        assertThat(list.target(stage).orElseThrow().subject()).isInstanceOf(Target.Subject.Opened.class);
        assertThat(list.target(Target.Key.block(0, "stage2.2")).orElseThrow().parent()).contains(stage);
    }

    @Test
    void connectionsBackUpAndPastOthersAreDrawn() {
        for (String id : List.of("lraspp-mobilenet-v3-large", "ssdlite320-mobilenet-v3-large")) {
            assertThat(lay(column(id, Set.of())).items()).filteredOn(Item.Line.class::isInstance)
                    .anyMatch(item -> ((Item.Line) item).stroke().arrow());
        }
    }

    @Test
    void speedIsWhatWasComputedInTheTime() {
        Outline outline = Networks.outline("vgg16");
        var times = Map.of(new LayerId("fc1"), 1.0);
        DisplayList list = DiagramLayout.of(List.of(new DiagramColumn(outline, Set.of(), times)),
                new DiagramOptions(Overlay.SPEED, OperationUnit.MACS, false), TextMetrics.approximate());

        assertThat(texts(list)).contains("102.8 GMAC/s");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void scaleOfMacsHasNoOverlaps(String id) {
        Outline outline = Networks.outline(id);
        Set<String> all = outline.rows().stream().map(OutlineRow::id).collect(Collectors.toSet());

        TidyDrawing.check(DiagramLayout.of(List.of(column(id, all)),
                new DiagramOptions(Overlay.MACS, OperationUnit.FLOPS, false), TextMetrics.approximate()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void compactNetworkHasNoOverlaps(String id) {
        for (Overlay overlay : Overlay.values()) {
            DisplayList list = DiagramLayout.of(List.of(column(id, Set.of())),
                    new DiagramOptions(overlay, OperationUnit.MACS, true), TextMetrics.approximate());

            TidyDrawing.check(list);
            assertThat(list.bounds().width()).isLessThan(450);
        }
    }

    @Test
    void networksBesideEachOtherShareTheirBands() {
        DisplayList list = lay(column("mobilenet-v2", Set.of()), column("xception", Set.of("stage4.1")));

        TidyDrawing.check(list);
        assertThat(list.bands().getFirst().labels()).containsExactly(224, 299);
        for (DisplayList.Band band : list.bands()) {
            assertThat(band.bounds().width()).isEqualTo(list.bounds().width());
        }
        assertThat(band(list, Target.Key.block(0, "stage4.2"))).isEqualTo(band(list, Target.Key.block(1, "stage4.1")));
    }

    @Test
    void stepsIntoTheNextBandAlignAcrossNetworks() {
        DisplayList list = lay(column("mobilenet-v1", Set.of()), column("resnet152", Set.of()));
        List<Double> bottoms = list.items().stream().filter(Item.Badge.class::isInstance).map(Item.Badge.class::cast)
                .filter(badge -> badge.style().shape() == Item.Shape.STEP).map(badge -> badge.bounds().bottom())
                .distinct().toList();

        assertThat(bottoms).containsExactlyElementsOf(list.bands().subList(0, 5).stream()
                .map(band -> band.bounds().bottom()).toList());
    }

    @Test
    void equalBlocksAreOneBoxWithTheirNumber() {
        DisplayList list = lay(column("resnet152", Set.of()));

        assertThat(badges(list, Item.Shape.PILL)).containsExactly("×3", "×7", "×35", "×2");
    }

    @Test
    void blocksStandAloneWhereNothingIsFolded() {
        var outline = Outline.of(Networks.network("resnet50"), false);
        DisplayList list = lay(DiagramColumn.closed(outline));

        TidyDrawing.check(list);
        assertThat(badges(list, Item.Shape.PILL)).isEmpty();
        assertThat(list.targets()).filteredOn(target -> target.key().kind() != Target.Kind.STAGE)
                .hasSize(outline.network().graph().blocks().size() + 1);
    }

    @Test
    void figuresOfTheRowsAddUpToTheTotals() {
        Outline outline = Networks.outline("efficientnet-b0");

        assertThat(outline.rows().stream().mapToLong(row -> row.cost().macs()).sum())
                .isEqualTo(outline.costs().total().macs());
        assertThat(outline.rows().stream().mapToLong(row -> row.cost().params()).sum())
                .isEqualTo(outline.costs().total().params());
    }

    @Test
    void largestNumberIsTheEndOfTheScale() {
        DisplayList list = DiagramLayout.of(List.of(column("vgg16", Set.of())),
                new DiagramOptions(Overlay.PARAMS, OperationUnit.MACS, false), TextMetrics.approximate());

        assertThat(list.items()).filteredOn(Item.Box.class::isInstance).map(item -> ((Item.Box) item).fill())
                .contains(new Tone.Heat(1, Tone.Part.FILL), new Tone.Heat(0, Tone.Part.FILL));
    }

    @Test
    void measuredTimesAreAScaleToo() {
        Outline outline = Networks.outline("vgg16");
        var times = Map.of(new LayerId("stage1.1.conv"), 2.5, new LayerId("fc1"), 0.25);
        DisplayList list = DiagramLayout.of(List.of(new DiagramColumn(outline, Set.of(), times)),
                new DiagramOptions(Overlay.TIME, OperationUnit.MACS, false), TextMetrics.approximate());

        assertThat(texts(list)).contains("2.50 ms", "0.250 ms");
    }

    @Test
    void projectionIsDashedAndIdentityIsNot() {
        DisplayList list = lay(column("resnet50", Set.of()));

        assertThat(curves(list, "stage2.1")).containsExactly(true);
        assertThat(curves(list, "stage2.2")).containsExactly(false);
        assertThat(curves(list, "stage1.1")).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void nothingIsDrawnOfNoNetworks() {
        assertThat(lay()).isEqualTo(DisplayList.EMPTY);
    }

    private static List<Boolean> curves(DisplayList list, String id) {
        return list.items().stream().filter(Item.Curve.class::isInstance).map(Item.Curve.class::cast)
                .filter(curve -> curve.origin().owner().equals(java.util.Optional.of(Target.Key.block(0, id))))
                .map(curve -> curve.stroke().dashed()).toList();
    }

    private static DiagramColumn column(String reference, Set<String> opened) {
        return new DiagramColumn(Networks.outline(reference), opened, Map.of());
    }

    private static DisplayList lay(DiagramColumn... columns) {
        return DiagramLayout.of(List.of(columns), DiagramOptions.USUAL, TextMetrics.approximate());
    }

    private static Set<LayerId> layers(DisplayList list) {
        return list.targets().stream().map(Target::subject).filter(Target.Subject.OneLayer.class::isInstance)
                .map(subject -> ((Target.Subject.OneLayer) subject).layer()).collect(Collectors.toSet());
    }

    private static int band(DisplayList list, Target.Key key) {
        double y = list.target(key).orElseThrow().bounds().y();
        return (int) list.bands().stream().filter(band -> band.bounds().bottom() < y).count();
    }

    private static List<String> badges(DisplayList list, Item.Shape shape) {
        return list.items().stream().filter(Item.Badge.class::isInstance).map(Item.Badge.class::cast)
                .filter(badge -> badge.style().shape() == shape).map(Item.Badge::text).toList();
    }

    private static List<String> texts(DisplayList list) {
        return list.items().stream().filter(Item.Text.class::isInstance).map(item -> ((Item.Text) item).text())
                .toList();
    }
}
