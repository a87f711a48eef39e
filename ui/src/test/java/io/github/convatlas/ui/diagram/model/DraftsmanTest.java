package io.github.convatlas.ui.diagram.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.library.LibraryReference;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.workspace.Highlight;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class DraftsmanTest extends DiagramModelTesting {
    @Test
    void networksStandBesideEachOtherInTheirOrder() {
        show("resnet50", "vgg16");

        assertThat(drawing().columns()).extracting(column -> column.outline().network().identity().id())
                .containsExactly("resnet50", "vgg16");
        assertThat(tasks.unexpected()).isEmpty();
    }

    @Test
    void nothingIsDrawnOfNoNetworks() {
        state.show(List.of());

        assertThat(drawing().columns()).isEmpty();
        assertThat(drawing().list().items()).isEmpty();
    }

    @Test
    void overlayAndFoldingAreRemembered() {
        model.overlayProperty().set(Overlay.PARAMS);
        model.draftsman().foldedProperty().set(false);
        var next = new DiagramViewModel(state, tools, "diagram", Arrangement.TOGETHER);

        assertThat(next.overlayProperty().get()).isEqualTo(Overlay.PARAMS);
        assertThat(next.draftsman().foldedProperty().get()).isFalse();
    }

    @Test
    void overlayWritesItsNumbersIntoTheBoxes() {
        model.overlayProperty().set(Overlay.MACS);
        assertThat(texts()).contains("10.8M MACs");

        state.unitProperty().set(OperationUnit.FLOPS);
        assertThat(texts()).contains("21.7M FLOPs");
        assertThat(drawing().largest()).isEqualTo(45_384_192);
    }

    @Test
    void theWordsOfTheDiagramFollowTheLanguageOfTheWindow() {
        assertThat(texts()).contains("resolution", "input 224 × 224 × 3", "sum of 3");

        state.languageProperty().set(Language.JAPANESE);
        assertThat(texts()).contains("解像度", "入力 224 × 224 × 3", "3個の合計").doesNotContain("resolution");
        state.languageProperty().set(Language.ENGLISH);
        assertThat(texts()).contains("resolution");
    }

    @Test
    void unfoldedNetworkShowsEveryBlock() {
        int folded = drawing().list().targets().size();
        model.draftsman().foldedProperty().set(false);

        assertThat(drawing().list().targets()).hasSizeGreaterThan(folded);
    }

    @Test
    void changedParameterKeepsSelectionAndOpenedBlocks() {
        pick("stage3.1");
        model.toggle();
        model.walk(Direction.DOWN);
        state.change(slot(0), LibraryReference.parse("mobilenet-v2@width=0.75"));

        assertThat(selectedId()).isEqualTo("stage3.1.expand");
        assertThat(drawing().columns().getFirst().outline().network().identity().reference())
                .isEqualTo("mobilenet-v2@width=0.75");
    }

    @Test
    void levelIsAStepThatCanBeTakenBack() {
        int blocks = drawing().list().targets().size();
        model.draftsman().choose(DiagramLevel.LAYER);
        assertThat(drawing().list().targets()).hasSizeGreaterThan(blocks);

        state.undo();
        assertThat(drawing().list().targets()).hasSize(blocks);
        assertThat(model.draftsman().levelProperty().get()).isEqualTo(DiagramLevel.BLOCK);
    }

    @Test
    void litLayersGetRingsAndGoOutWithTheirParameters() {
        var lit = Map.of(slot(0), Set.of(new LayerId("stage3.2.depthwise")));
        state.lighting().light(new Highlight("depthwise 3x3 at 28", lit));
        assertThat(drawing().lit()).containsKey(0);

        state.change(slot(0), LibraryReference.parse("mobilenet-v2@width=0.75"));
        assertThat(state.lighting().highlightProperty().get()).isEmpty();
        assertThat(drawing().lit()).isEmpty();
    }

    @Test
    void boxesAreNarrowInANarrowView() {
        assertThat(drawing().options().compact()).isFalse();

        model.resize(420, 700);
        assertThat(drawing().options().compact()).isTrue();
    }

    @Test
    void allBlocksOpenAndCloseAtOnce() {
        int closed = drawing().list().targets().size();
        model.draftsman().openAll();
        assertThat(drawing().list().targets()).hasSizeGreaterThan(100);

        model.draftsman().closeAll();
        assertThat(drawing().list().targets()).hasSizeLessThan(closed);

        model.draftsman().choose(DiagramLevel.BLOCK);
        assertThat(drawing().list().targets()).hasSize(closed);
    }

    @Test
    void closedNetworkForgetsWhatWasOpen() {
        pick("stage3.1");
        model.toggle();
        show("vgg16");
        show("mobilenet-v2");

        assertThat(drawing().list().targets())
                .noneMatch(target -> target.key().kind() == Target.Kind.LAYER && target.parent().isPresent());
    }
}
