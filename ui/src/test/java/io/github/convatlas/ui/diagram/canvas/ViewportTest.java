package io.github.convatlas.ui.diagram.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Rect TALL = new Rect(0, 0, 500, 3000);
    private static final Rect SMALL = new Rect(0, 0, 300, 200);
    private static final Viewport VIEW = new Viewport(1, 0, 0, 800, 600);

    @Test
    void placesOfTheViewAndOfTheDiagramAreInverse() {
        var view = new Viewport(2, 30, -40, 800, 600);

        assertThat(view.toDiagram(130, 60)).isEqualTo(new Point(50, 50));
        assertThat(view.toView(new Rect(50, 50, 10, 20))).isEqualTo(new Rect(130, 60, 20, 40));
    }

    @Test
    void smallDiagramStandsInTheMiddle() {
        assertThat(VIEW.moved(400, 900).within(SMALL)).isEqualTo(new Viewport(1, 250, 0, 800, 600));
    }

    @Test
    void largeDiagramCannotBeMovedAway() {
        assertThat(VIEW.moved(0, -99_999).within(TALL).visible().bottom()).isEqualTo(3016);
        assertThat(VIEW.moved(0, 99_999).within(TALL).y()).isZero();
    }

    @Test
    void tallDiagramStartsAtItsUpperEndInReadableSize() {
        Viewport start = VIEW.start(TALL);

        assertThat(start.zoom()).isEqualTo(1);
        assertThat(start.y()).isZero();
    }

    @Test
    void diagramThatNearlyFitsStartsAsAWhole() {
        Viewport start = VIEW.start(new Rect(0, 0, 500, 700));

        assertThat(start.toView(new Rect(0, 0, 500, 700)).bottom()).isLessThanOrEqualTo(600);
    }

    @Test
    void zoomHasLimits() {
        assertThat(VIEW.zoomed(1000, 0, 0).zoom()).isEqualTo(4);
        assertThat(VIEW.zoomed(0.0001, 0, 0).zoom()).isEqualTo(0.04);
    }

    @Test
    void whatIsInViewDoesNotMove() {
        assertThat(VIEW.within(TALL).showing(new Rect(100, 200, 100, 40), TALL, 50)).isEqualTo(VIEW.within(TALL));
    }

    @Test
    void whatIsBelowTheViewMovesUpToItsLowerBorder() {
        Viewport shown = VIEW.showing(new Rect(100, 1000, 100, 40), TALL, 50);

        assertThat(shown.toView(new Rect(100, 1000, 100, 40)).bottom()).isEqualTo(584);
    }

    @Test
    void whatIsTallerThanTheViewShowsItsUpperEnd() {
        Viewport shown = VIEW.showing(new Rect(100, 1000, 100, 900), TALL, 50);

        assertThat(shown.toView(new Rect(100, 1000, 100, 900)).y()).isEqualTo(66);
    }
}
