package io.github.convatlas.ui.diagram.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.ui.workspace.NetworkPart;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class DiagramViewModelTest extends DiagramModelTesting {
    @Test
    void clickSelectsABlockAndTellsTheWindow() {
        Rect box = viewOf("stage2.2");
        model.click(0, box.centerX(), box.centerY());

        assertThat(selectedId()).isEqualTo("stage2.2");
        assertThat(state.partProperty().get()).contains(new NetworkPart(slot(0), "stage2.2"));
    }

    @Test
    void clickGivesItsNetworkTheFocus() {
        show("mobilenet-v2", "resnet50");
        Rect box = viewOf("stem1.1");
        model.click(0, box.centerX(), box.centerY());

        assertThat(state.focusedProperty().get().orElseThrow().slot()).isEqualTo(slot(0));
    }

    @Test
    void clickBesideAllBoxesSelectsNothing() {
        pick("stage2.2");
        model.click(0, 1, 690);

        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(state.partProperty().get()).isEmpty();
    }

    @Test
    void pointerShowsWhatItIsOn() {
        Rect box = viewOf("stage1.1");
        model.hover(0, box.x() + 2, box.y() + 2);
        assertThat(model.hoveredProperty().get().orElseThrow().key().id()).isEqualTo("stage1.1");

        model.leave();
        assertThat(model.hoveredProperty().get()).isEmpty();
    }

    @Test
    void togglingTwiceClosesTheBlockAgain() {
        var closed = drawing().list();
        pick("stage3.1");
        model.toggle();
        assertThat(drawing().list().targets()).hasSizeGreaterThan(closed.targets().size());

        model.toggle();
        assertThat(drawing().list()).isEqualTo(closed);
        assertThat(selectedId()).isEqualTo("stage3.1");
    }

    @Test
    void blockOfOneLayerDoesNotOpen() {
        pick("gap");
        model.toggle();

        assertThat(selected().subject()).isInstanceOf(Target.Subject.Closed.class);
    }

    @Test
    void backLeadsFromALayerToTheClosedNetworkStepByStep() {
        pick("stage3.1");
        model.toggle();
        model.walk(Direction.DOWN);
        assertThat(selectedId()).isEqualTo("stage3.1.expand");

        model.back();
        assertThat(selectedId()).isEqualTo("stage3.1");
        model.back();
        assertThat(selected().subject()).isInstanceOf(Target.Subject.Closed.class);
        model.back();
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void walkingBeginsAtTheInput() {
        model.walk(Direction.DOWN);
        assertThat(selectedId()).isEqualTo("input");

        model.walk(Direction.DOWN);
        assertThat(selectedId()).isEqualTo("stem1.1");
    }

    @Test
    void partPickedElsewhereIsSelectedHere() {
        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4.3")));
        assertThat(selectedId()).isEqualTo("stage4.2");

        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4.4.project.norm")));
        assertThat(selectedId()).isEqualTo("stage4.2");

        model.toggle();
        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4.4.project.norm")));
        assertThat(selectedId()).isEqualTo("stage4.2.project.norm");

        state.partProperty().set(Optional.empty());
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void stagePickedElsewhereLeadsToItsFirstBlock() {
        state.partProperty().set(Optional.of(new NetworkPart(slot(0), "stage4")));

        assertThat(selectedId()).isEqualTo("stage4.1");
    }

    @Test
    void stageOpensAndClosesByHand() {
        model.draftsman().choose(DiagramLevel.STAGE);
        int closed = drawing().list().targets().size();
        model.select(drawing().list().target(Target.Key.stage(0, "stage3")).orElseThrow());
        model.toggle();
        assertThat(selected().subject()).isInstanceOf(Target.Subject.Opened.class);
        assertThat(drawing().list().target(Target.Key.block(0, "stage3.2"))).isPresent();

        model.back();
        assertThat(drawing().list().targets()).hasSize(closed);
        assertThat(selectedId()).isEqualTo("stage3");
    }
}
