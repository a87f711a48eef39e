package io.github.convatlas.ui.compare.board;

import io.github.convatlas.ui.compare.sheet.SheetColumns;
import io.github.convatlas.ui.diagram.board.DiagramBoard;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Diagrams beside each other, each above its column of the sheet: they scroll to the side with it. */
public final class AlignedBoard extends Region {
    private final DiagramBoard diagrams;
    private final Parent board;
    private final ObservableValue<SheetColumns> columns;

    /**
     * Places a board.
     *
     * @param diagrams with one pane a column, all equally wide
     * @param columns  where the columns are
     */
    public AlignedBoard(DiagramBoard diagrams, ObservableValue<SheetColumns> columns) {
        this.diagrams = diagrams;
        this.board = diagrams.node();
        this.columns = columns;
        getStyleClass().add("compare-board");
        getChildren().add(board);
        columns.subscribe(_ -> place());
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinHeight(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    /** At once: columns move while the sheet is laid out, when a wish to be laid out would be lost. */
    private void place() {
        SheetColumns at = columns.getValue();
        if (at.width() > 0) {
            diagrams.beyond(Math.max(0, -at.left()), Math.max(0, at.left() + at.width() - getWidth()));
            board.resizeRelocate(Math.rint(at.left()), 0, Math.rint(at.width()), getHeight());
            board.layout();
        }
    }
}
