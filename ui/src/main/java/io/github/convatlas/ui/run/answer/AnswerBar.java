package io.github.convatlas.ui.run.answer;

import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.answer.AnswerState.Ranked;
import io.github.convatlas.ui.run.part.Percent;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One class: its name and percent over a bar. */
public final class AnswerBar extends VBox {
    private final double probability;
    private final Region bar = new Region();
    private final Region track = new Region() {
        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, snapSizeX(getWidth() * probability), getHeight());
        }

        {
            getChildren().add(bar);
        }
    };

    /**
     * A bar.
     *
     * @param ranked the class
     * @param texts  the language
     * @param first  whether it is the most probable one
     */
    public AnswerBar(Ranked ranked, Texts texts, boolean first) {
        probability = Math.clamp(ranked.probability(), 0, 1);
        String name = ranked.label().text(texts.language().locale());
        String percent = Percent.number(probability);
        var label = new Label(name);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("run-class");
        var number = new Label(Percent.of(probability));
        number.setMinWidth(USE_PREF_SIZE);
        number.getStyleClass().add("run-percent");
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(label, number);
        line.getStyleClass().add("run-class-line");
        bar.getStyleClass().add("run-bar-value");
        track.getStyleClass().add("run-bar-track");
        getStyleClass().addAll("run-ranked", first ? "first" : "other");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("run.answer.class", name, percent));
        getChildren().setAll(line, track);
    }
}
