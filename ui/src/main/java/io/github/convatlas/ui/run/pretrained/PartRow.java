package io.github.convatlas.ui.run.pretrained;

import io.github.convatlas.demo.EmbeddedModel;
import io.github.convatlas.ui.common.Texts;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A model that is a part of the program: it is always here. */
final class PartRow extends VBox {
    private final EmbeddedModel model;

    PartRow(EmbeddedModel model, PretrainedViewModel pretrained, Texts texts) {
        this.model = model;
        getStyleClass().add("run-pretrained-row");
        setAccessibleText(model.id());
        getChildren().setAll(label("run-pretrained-name", model.id()), label("run-pretrained-facts",
                texts.get("run.pretrained.part", EmbeddedModel.SIDE, EmbeddedModel.LICENSE)));
        if (model.isSmall()) {
            getChildren().add(label("run-pretrained-remarks", texts.get("run.pretrained.part.small")));
        }
        var actions = new FlowPane();
        actions.getStyleClass().add("run-pretrained-line");
        if (pretrained.isChosen(model.place())) {
            actions.getChildren().add(label("run-pretrained-state", texts.get("run.pretrained.chosen")));
        } else {
            var use = new Button(texts.get("run.pretrained.use"));
            use.getStyleClass().add("run-pretrained-use");
            use.setAccessibleText(use.getText() + " " + model.id());
            use.setOnAction(_ -> pretrained.use(model.place()));
            actions.getChildren().add(use);
        }
        getChildren().add(actions);
    }

    /** Whether all these words are in its name. */
    boolean fits(String words) {
        String id = model.id().toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(id::contains);
    }

    private static Label label(String styleClass, String text) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
