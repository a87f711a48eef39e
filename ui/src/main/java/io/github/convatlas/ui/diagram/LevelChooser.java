package io.github.convatlas.ui.diagram;

import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.diagram.model.Draftsman;
import org.controlsfx.control.SegmentedButton;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Chooses what a box stands for: a stage, a block or a layer. */
final class LevelChooser {
    private final SegmentedButton root = new SegmentedButton();

    /**
     * A chooser.
     *
     * @param draftsman  what it tells
     * @param texts      in the language of the window
     * @param afterwards gives the keys back to the diagram
     */
    LevelChooser(Draftsman draftsman, Texts texts, Runnable afterwards) {
        root.setId("diagram-level");
        root.getStyleClass().add("diagram-level");
        root.setMinWidth(Region.USE_PREF_SIZE);
        for (DiagramLevel level : DiagramLevel.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton(texts.get("diagram.level." + name));
            button.setId("diagram-level-" + name);
            button.setTooltip(new Tooltip(texts.get("diagram.level." + name + ".about")));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(level);
            button.setOnAction(_ -> {
                button.setSelected(true);
                draftsman.choose(level);
                afterwards.run();
            });
            root.getButtons().add(button);
        }
    }

    SegmentedButton node() {
        return root;
    }

    void show(DiagramLevel level) {
        root.getButtons().forEach(button -> button.setSelected(level.equals(button.getUserData())));
    }
}
