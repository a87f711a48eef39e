package io.github.convatlas.ui.drop;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Covers the window while files hover over it and says what letting go would do. */
public final class DropView {
    private final DropViewModel model;
    private final Texts texts;
    private final StackPane root;
    @FXML
    private VBox effects;

    /** Builds the layer. */
    public DropView(DropViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, StackPane.class, texts);
        model.planProperty().subscribe(this::show);
    }

    /** The layer, to lie above everything else. */
    public Node node() {
        return root;
    }

    /** Listens to files that are dragged over this node. */
    public void install(Node window) {
        window.addEventFilter(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, _ -> model.leave());
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (isFromOutside(event)) {
            if (DraggedPicture.web(event.getDragboard()).isPresent()
                    || model.hover(DraggedPicture.names(event.getDragboard()))) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (isFromOutside(event)) {
            take(event.getDragboard());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static boolean isFromOutside(DragEvent event) {
        return event.getGestureSource() == null && (DraggedPicture.isIn(event.getDragboard())
                || DraggedPicture.web(event.getDragboard()).isPresent());
    }

    /**
     * Hands over what was copied: files, or a picture.
     *
     * @return whether there was any
     */
    public static boolean paste(Clipboard copied, DropViewModel model) {
        if (!DraggedPicture.isIn(copied)) {
            return false;
        }
        DraggedPicture.copied(copied).ifPresentOrElse(model::take, () -> model.take(DraggedPicture.names(copied)));
        return true;
    }

    /** A picture without a file gets one; nothing is fetched from the web before the user has agreed. */
    private void take(Dragboard dragged) {
        DraggedPicture.web(dragged).ifPresentOrElse(model::ask, () -> DraggedPicture.copied(dragged)
                .ifPresentOrElse(model::take, () -> model.take(DraggedPicture.names(dragged))));
    }

    private void show(Optional<DropPlan> plan) {
        root.setVisible(plan.isPresent());
        plan.ifPresent(shares -> {
            effects.getChildren().setAll(shares.parts().stream()
                    .map(part -> line(part.handler().effect(part.files()), true)).toList());
            if (!shares.refused().isEmpty()) {
                String refusal = texts.get("drop.refused", model.names(shares.refused()));
                effects.getChildren().addAll(line(refusal, false), hint());
            }
        });
    }

    private static Label line(String sentence, boolean taken) {
        var icon = new FontIcon(taken ? MaterialDesignT.TRAY_ARROW_DOWN : MaterialDesignC.CANCEL);
        var line = new Label(sentence, icon);
        line.setWrapText(true);
        line.getStyleClass().add(taken ? "drop-taken" : "drop-refused");
        return line;
    }

    private Label hint() {
        var hint = new Label(model.accepted());
        hint.setWrapText(true);
        hint.getStyleClass().add("drop-hint");
        return hint;
    }
}
