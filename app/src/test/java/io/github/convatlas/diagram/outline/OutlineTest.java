package io.github.convatlas.diagram.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.ConvCensus;
import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.outline.OutlineRow.Shortcut;
import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class OutlineTest {

    private static List<String> networks() {
        return Networks.ids();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void rowsAreThoseOfTheBlockTable(String id) {
        Outline outline = Networks.outline(id);

        assertThat(outline.rows().stream().map(row -> row.label() + " x" + row.repeat())).containsExactlyElementsOf(
                BlockTable.of(outline.network()).rows().stream().map(row -> row.label() + " x" + row.repeat())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyRowStandsAtTheResolutionItReads(String id) {
        Outline outline = Networks.outline(id);

        assertThat(outline.rows()).allSatisfy(row -> {
            Shape read = outline.network().inputOf(row.blocks().getFirst());
            int band = read.extent().longest() == 1 ? Outline.VECTORS : outline.census().rows().rowOf(read);
            assertThat(row.place().band()).isEqualTo(band);
        });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void thereIsABandForEachResolutionAtWhichSomethingIsAndForNoOther(String id) {
        Outline outline = Networks.outline(id);
        Set<Integer> real = outline.network().shapes().values().stream()
                .filter(shape -> shape.extent().longest() > 1).map(outline.census().rows()::rowOf)
                .collect(Collectors.toSet());
        outline.rows().forEach(row -> real.add(row.place().band()));

        assertThat(outline.bands().stream().boxed()).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void networkThatPoolsEarlyHasNoBandsBelow() {
        List<Integer> bands = bands("mnasnet-a1@resolution=192");

        assertThat(bands).containsExactly(0, 1, 2, 3, 4, 5, Outline.VECTORS);
    }

    @Test
    void headThatTapsAnEarlierMapStandsAtItsResolution() {
        Outline outline = Networks.outline("ssdlite320-mobilenet-v3-large");

        assertThat(outline.rows().stream().map(row -> row.place().band())
                .filter(band -> band == outline.census().rows().rowOf(Shape.map(1, 20, 20))).count()).isPositive();
        assertThat(outline.rows().stream().map(row -> row.place().band()).toList()).isNotEqualTo(
                outline.rows().stream().map(row -> row.place().band()).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void rowsOfAStageAddUpToTheStage(String id) {
        Outline outline = Networks.outline(id);

        assertThat(outline.stages()).allSatisfy(stage -> assertThat(stage.whole().cost().macs())
                .isEqualTo(stage.rows().stream().mapToLong(row -> row.cost().macs()).sum()));
        assertThat(outline.stages()).extracting(OutlineStage::id).doesNotHaveDuplicates();
    }

    @Test
    void stageIsNamedAfterWhatItsBlocksHaveInCommon() {
        OutlineStage stage = Networks.outline("mobilenet-v2").stages().stream()
                .filter(found -> found.id().equals("stage2")).findFirst().orElseThrow();

        assertThat(stage.whole().label()).isEqualTo("MB3x3, 24");
        assertThat(stage.whole().repeat()).isEqualTo(2);
        assertThat(stage.whole().place().stride()).isEqualTo(2);
    }

    @Test
    void stagesFollowTheResolutionWhereTheTableHasALineForEachBlock() {
        List<OutlineStage> stages = Networks.outline("mobilenet-v3-large").stages().stream()
                .filter(OutlineStage::opens).toList();

        assertThat(stages).extracting(stage -> stage.whole().repeat()).containsExactly(2, 3, 6, 3);
        assertThat(stages.getFirst().whole().label()).isEqualTo("MB3x3, 24");
    }

    @Test
    void censusFollowsTheRule() {
        Outline outline = Networks.outline("mobilenet-v3-large");
        var rule = new CensusRule(CensusRule.Kernels.AS_ONE, CensusRule.Side.OUTPUT, false, false);

        assertThat(outline.counted(rule).census()).isEqualTo(ConvCensus.of(outline.network(), rule));
        assertThat(outline.counted(rule).count(0)).isNotEqualTo(outline.count(0));
    }

    private static List<Integer> bands(String id) {
        return Networks.outline(id).bands().stream().boxed().toList();
    }

    @Test
    void blockOfMobileNetV3IsMarkedWithAllItsOperations() {
        OutlineRow row = row("mobilenet-v3-large", "stage14.1");

        assertThat(row.traits().role()).isEqualTo(ColorRole.DEPTHWISE);
        assertThat(row.traits().operations()).containsExactly(ColorRole.POINTWISE, ColorRole.DEPTHWISE,
                ColorRole.SQUEEZE_EXCITATION, ColorRole.POINTWISE);
        assertThat(row.traits().activation()).contains(Activation.HARD_SWISH);
        assertThat(row.traits().shortcut()).isEqualTo(Shortcut.IDENTITY);
        assertThat(row.traits().channels()).isEqualTo(new OutlineRow.Channels(160, 960));
    }

    @Test
    void pooledShortcutIsAProjection() {
        assertThat(row("nfnet-f0", "stage2.1").traits().shortcut()).isEqualTo(Shortcut.PROJECTION);
        assertThat(row("xception", "stage1.1").traits().shortcut()).isEqualTo(Shortcut.PROJECTION);
    }

    @Test
    void firstBlockOfAResNetDiffersInside() {
        Outline outline = Networks.outline("resnet50");
        OutlineRow row = outline.rows().get(2);

        assertThat(row.repeat()).isEqualTo(3);
        assertThat(row.traits().shortcut()).isEqualTo(Shortcut.BOTH);
        assertThat(outline.alike(row)).extracting(OutlineRow::repeat).containsExactly(1, 2);
    }

    @Test
    void constantsDoNotMakeBlocksDifferent() {
        Outline outline = Networks.outline("nfnet-f0");
        OutlineRow row = outline.rows().stream().filter(candidate -> candidate.repeat() == 5).findFirst()
                .orElseThrow();

        assertThat(outline.alike(row)).hasSize(1);
    }

    @Test
    void layersOfSqueezeAndExcitationHaveItsKind() {
        Outline outline = Networks.outline("efficientnet-b0");

        assertThat(outline.roles().roles()).hasEntrySatisfying(
                new io.github.convatlas.graph.LayerId("stage3.1.se.reduce"),
                role -> assertThat(role).isEqualTo(ColorRole.SQUEEZE_EXCITATION));
    }

    private static OutlineRow row(String network, String id) {
        return Networks.outline(network).rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
