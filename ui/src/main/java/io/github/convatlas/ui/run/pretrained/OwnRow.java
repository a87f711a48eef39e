package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.ui.common.Texts;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A model file of the user: where it is, whether it still is what it was, and what can be done with it. */
final class OwnRow extends VBox {
    private final Shelf.Own own;
    private final PretrainedViewModel pretrained;
    private final Texts texts;

    OwnRow(Shelf.Own own, PretrainedViewModel pretrained, Texts texts) {
        this.own = own;
        this.pretrained = pretrained;
        this.texts = texts;
        getStyleClass().add("run-pretrained-row");
        build();
    }

    private void build() {
        Path file = own.model().file();
        var name = label("run-pretrained-name", String.valueOf(file.getFileName()));
        setAccessibleText(name.getText());
        getChildren().setAll(name, label("run-pretrained-facts", String.valueOf(file.getParent())));
        switch (own.state()) {
            case PRESENT -> own.sameAs().ifPresent(model -> getChildren()
                    .add(label("run-pretrained-remarks",
                            texts.get("run.pretrained.same", model.id(), model.source()))));
            case CHANGED -> getChildren().add(label("run-problem", texts.get("run.pretrained.changed")));
            case MISSING -> getChildren().add(label("run-problem", texts.get("run.pretrained.missing")));
        }
        getChildren().add(actions(file));
    }

    private FlowPane actions(Path file) {
        var actions = new FlowPane();
        actions.getStyleClass().add("run-pretrained-line");
        actions.setPrefWrapLength(120);
        boolean chosen = pretrained.isChosen(file);
        if (own.state() != OwnedModel.State.MISSING && !chosen) {
            actions.getChildren().add(button("run.pretrained.use", () -> pretrained.use(file)));
        }
        if (own.state() == OwnedModel.State.CHANGED) {
            actions.getChildren().add(button("run.pretrained.addAgain", () -> pretrained.addAgain(file)));
        }
        actions.getChildren().add(button("run.pretrained.forget", () -> pretrained.remove(own.model().id(), file)));
        if (chosen) {
            actions.getChildren().add(label("run-pretrained-state", texts.get("run.pretrained.chosen")));
        }
        return actions;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setAccessibleText(button.getText() + " " + own.model().id());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String styleClass, String text) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
