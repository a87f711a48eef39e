package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.ui.diagram.model.Draftsman;
import io.github.convatlas.ui.workspace.WorkContext;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Says that the user has stopped a drawing, and draws it after all. */
final class StoppedView {
    private final HBox root = new HBox();

    StoppedView(Draftsman draftsman, WorkContext context) {
        var sentence = new Label(context.texts().get("diagram.stopped"));
        sentence.setWrapText(true);
        var again = new Button(context.texts().get("diagram.stopped.draw"));
        again.setId("diagram-draw-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> draftsman.resume());
        root.setId("diagram-stopped");
        root.getStyleClass().addAll("floating", "diagram-lit");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(sentence, again);
        StackPane.setAlignment(root, Pos.CENTER);
        context.lifetime().add(draftsman.stoppedProperty().subscribe(root::setVisible));
    }

    Node node() {
        return root;
    }
}
