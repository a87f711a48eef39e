package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.ui.workspace.Highlight;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Says what is lit in the diagrams and why, and puts the light out. */
final class LitView {
    private final HBox root = new HBox();
    private final Label label = new Label();

    LitView(WorkContext context) {
        String explained = context.texts().get("diagram.command.unlight");
        var close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.setId("diagram-unlight");
        close.getStyleClass().add("quiet");
        close.setAccessibleText(explained);
        close.setTooltip(new Tooltip(explained));
        close.setOnAction(_ -> context.state().lighting().clear());
        label.setId("diagram-lit-label");
        root.setId("diagram-lit");
        root.getStyleClass().addAll("floating", "diagram-lit");
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(new FontIcon(MaterialDesignL.LIGHTBULB_ON_OUTLINE), label, close);
        StackPane.setAlignment(root, Pos.TOP_CENTER);
        context.lifetime().add(context.state().lighting().highlightProperty().subscribe(this::show));
    }

    Node node() {
        return root;
    }

    private void show(Optional<Highlight> highlight) {
        root.setVisible(highlight.isPresent());
        label.setText(highlight.map(Highlight::label).orElse(""));
    }
}
