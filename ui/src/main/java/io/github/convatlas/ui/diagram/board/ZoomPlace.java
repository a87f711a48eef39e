package io.github.convatlas.ui.diagram.board;

import java.util.Optional;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Puts the zoom beside the legend; where there is too little room, behind its entries. It never covers anything. */
final class ZoomPlace {
    private final BorderPane foot;
    private final LegendView legend;
    private final Region zoom;

    ZoomPlace(BorderPane foot, LegendView legend, Region zoom) {
        this.foot = foot;
        this.legend = legend;
        this.zoom = zoom;
        foot.setCenter(legend.node());
        foot.widthProperty().subscribe(_ -> choose());
    }

    /** Looks again, as the legend or the room has changed. */
    void choose() {
        boolean beside = foot.getWidth() - zoom.prefWidth(-1) >= legend.least();
        boolean isBeside = zoom.getParent() == foot;
        if (beside && !isBeside) {
            legend.end(Optional.empty());
            foot.setRight(zoom);
        } else if (!beside && isBeside && foot.getWidth() > 0) {
            foot.setRight(null);
            legend.end(Optional.of(zoom));
        }
    }
}
