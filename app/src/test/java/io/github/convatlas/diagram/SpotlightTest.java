package io.github.convatlas.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.graph.LayerId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SpotlightTest {
    private static final DisplayList LIST = DiagramLayout.of(
            List.of(new DiagramColumn(Networks.outline("resnet50"), Set.of("stage1.1"), Map.of()),
                    new DiagramColumn(Networks.outline("mobilenet-v2"), Set.of(), Map.of())),
            DiagramOptions.USUAL, TextMetrics.approximate());

    @Test
    void nothingLitChangesNothing() {
        assertThat(Spotlight.on(LIST, Map.of())).isEqualTo(LIST);
    }

    @Test
    void litBlockGetsAThickOutlineAndTheRestOfItsNetworkStepsBack() {
        DisplayList lit = Spotlight.on(LIST, Map.of(0, Set.of(new LayerId("stage2.3.conv"))));

        assertThat(rings(lit)).containsExactly(Target.Key.block(0, "stage2.2"));
        assertThat(fills(lit, Target.Key.block(0, "stage2.2"))).noneMatch(Tone.Faded.class::isInstance);
        assertThat(fills(lit, Target.Key.block(0, "stage3.1"))).allMatch(Tone.Faded.class::isInstance);
    }

    @Test
    void otherNetworksStayAsTheyAre() {
        DisplayList lit = Spotlight.on(LIST, Map.of(0, Set.of(new LayerId("stage2.3.conv"))));

        assertThat(fills(lit, Target.Key.block(1, "stage3.1"))).noneMatch(Tone.Faded.class::isInstance);
    }

    @Test
    void layerOfAFoldedBlockLightsTheOneThatStandsForIt() {
        String third = "stage1.3.conv";
        DisplayList lit = Spotlight.on(LIST, Map.of(0, Set.of(new LayerId(third))));

        assertThat(rings(lit)).containsExactly(Target.Key.layer(0, "stage1.2.conv"));
    }

    @Test
    void networkOfWhichNothingIsLitStepsBackWholly() {
        DisplayList lit = Spotlight.on(LIST, Map.of(1, Set.of()));

        assertThat(rings(lit)).isEmpty();
        assertThat(fills(lit, Target.Key.block(1, "stage3.1"))).allMatch(Tone.Faded.class::isInstance);
    }

    private static List<Target.Key> rings(DisplayList list) {
        return list.items().stream().filter(Item.Line.class::isInstance).map(Item.Line.class::cast)
                .filter(line -> line.stroke().tone().equals(Tone.of(Tone.Ink.HIGHLIGHT)))
                .map(line -> line.origin().owner().orElseThrow()).toList();
    }

    private static List<Tone> fills(DisplayList list, Target.Key key) {
        return list.items().stream().filter(item -> item.origin().owner().equals(Optional.of(key)))
                .filter(Item.Box.class::isInstance).map(item -> ((Item.Box) item).fill())
                .filter(fill -> !(fill instanceof Tone.None)).toList();
    }
}
