package io.github.convatlas.ui.compare.chart;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A few choices beside each other, one of which holds. */
final class Segments {
    private Segments() {
    }

    /**
     * A choice.
     *
     * @param id       of its node
     * @param text     what it says
     * @param selected whether it holds
     * @param action   makes it hold
     */
    record Choice(String id, String text, boolean selected, Runnable action) {
    }

    static HBox of(String spoken, Choice... choices) {
        var line = new HBox();
        line.getStyleClass().add("segments");
        line.setAccessibleText(spoken);
        for (int i = 0; i < choices.length; i++) {
            line.getChildren()
                    .add(button(choices[i],
                            i == 0 ? "left-pill" : i == choices.length - 1 ? "right-pill" : "center-pill"));
        }
        return line;
    }

    private static ToggleButton button(Choice choice, String styleClass) {
        var button = new ToggleButton(choice.text());
        button.setId(choice.id());
        button.getStyleClass().addAll(List.of(styleClass));
        button.setSelected(choice.selected());
        button.setOnAction(_ -> {
            button.setSelected(choice.selected());
            choice.action().run();
        });
        return button;
    }
}
