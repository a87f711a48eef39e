package io.github.convatlas.diagram.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.analysis.BlockTable;
import io.github.convatlas.diagram.Networks;
import io.github.convatlas.diagram.color.ColorRole;
import io.github.convatlas.diagram.outline.OutlineRow.Shortcut;
import io.github.convatlas.graph.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

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
    void bandsNeverGoBack(String id) {
        assertThat(Networks.outline(id).rows().stream().map(row -> row.place().band())).isSorted();
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
