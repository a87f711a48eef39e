package io.github.convatlas.ui.diagram.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.layout.DiagramLevel;
import org.junit.jupiter.api.Test;

class FindingAndZoomingTest extends DiagramModelTesting {
    @Test
    void openingABlockKeepsItsUpperSideWhereItStands() {
        pick("stage3.1");
        double before = viewOf("stage3.1").y();
        model.toggle();

        assertThat(viewOf("stage3.1").y()).isEqualTo(before);
        assertThat(selected().subject()).isInstanceOf(Target.Subject.Opened.class);
    }

    @Test
    void walkingKeepsTheSelectionInView() {
        for (int step = 0; step < 25; step++) {
            model.walk(Direction.DOWN);
            Rect seen = viewport().toView(selected().bounds());
            assertThat(seen.y()).isGreaterThanOrEqualTo(0);
            assertThat(seen.bottom()).isLessThanOrEqualTo(700);
        }
        assertThat(selectedId()).isEqualTo("fc");
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        var before = viewport().toDiagram(500, 300);
        model.camera().zoom(1.6, 500, 300);
        var after = viewport().toDiagram(500, 300);

        assertThat(after.x()).isCloseTo(before.x(), org.assertj.core.data.Offset.offset(1.0));
        assertThat(after.y()).isCloseTo(before.y(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void fittingShowsEverything() {
        show("mobilenet-v2", "resnet50", "efficientnet-b0");
        model.camera().fit();

        Rect all = viewport().toView(drawing().list().bounds());
        assertThat(all.x()).isGreaterThanOrEqualTo(0);
        assertThat(all.right()).isLessThanOrEqualTo(1000);
        assertThat(all.bottom()).isLessThanOrEqualTo(700);
    }

    @Test
    void zoomIsRemembered() {
        model.camera().zoom(0.5 / viewport().zoom(), 0, 0);
        var next = new DiagramViewModel(state, tools, "diagram", Arrangement.TOGETHER);
        next.resize(1000, 700);

        assertThat(next.camera().viewportProperty().get().zoom()).isEqualTo(0.5);
    }

    @Test
    void searchFindsBlocksByTheirLabels() {
        model.search().textProperty().set("mb3x3, 96");

        assertThat(model.search().countProperty().get()).isEqualTo(2);
        model.search().next();
        assertThat(selectedId()).isEqualTo("stage5.1");
        model.search().next();
        assertThat(selectedId()).isEqualTo("stage5.2");
        model.search().next();
        assertThat(selectedId()).isEqualTo("stage5.1");
        model.search().previous();
        assertThat(selectedId()).isEqualTo("stage5.2");
    }

    @Test
    void searchOpensTheBlockOfALayer() {
        model.search().textProperty().set("depthwise 3x3/2");
        model.search().next();

        assertThat(selectedId()).isEqualTo("stage2.1.depthwise");
        assertThat(model.search().currentProperty().get()).isEqualTo(1);
    }

    @Test
    void searchOpensTheStageOfABlock() {
        model.draftsman().choose(DiagramLevel.STAGE);
        assertThat(model.draftsman().levelProperty().get()).isEqualTo(DiagramLevel.STAGE);
        model.search().textProperty().set("stage5.2.depthwise.norm");
        model.search().next();

        assertThat(selectedId()).isEqualTo("stage5.2.depthwise.norm");
    }

    @Test
    void searchForNothingFindsNothing() {
        model.search().textProperty().set("attention");
        model.search().next();

        assertThat(model.search().countProperty().get()).isZero();
        assertThat(model.selectedProperty().get()).isEmpty();
    }
}
