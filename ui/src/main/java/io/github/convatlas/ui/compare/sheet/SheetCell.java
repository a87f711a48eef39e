package io.github.convatlas.ui.compare.sheet;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A cell: what it shows, what is said about it, and what happens when it is chosen. */
public final class SheetCell extends StackPane {
    private final String key;
    private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
    private Runnable action = () -> {
    };

    /**
     * Makes a cell.
     *
     * @param key     identity in the sheet; the focus goes to the same key when the sheet is filled anew
     * @param spoken  what a screen reader says
     * @param content what is shown
     */
    public SheetCell(String key, String spoken, Node... content) {
        this.key = key;
        setId("cell-" + key);
        getStyleClass().add("sheet-cell");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        getChildren().setAll(content);
    }

    /** The same cell, which says more when the mouse is over it and when it has the focus; lines are separated. */
    public SheetCell explained(List<String> lines) {
        explanation.set(String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList()));
        setAccessibleHelp(explanation.get());
        return this;
    }

    /** The same cell, which does something when it is clicked or Enter is pressed. */
    public SheetCell doing(Runnable newAction) {
        action = newAction;
        return this;
    }

    /** The same cell in this style; an empty name changes nothing. */
    public SheetCell styled(String styleClass) {
        if (!styleClass.isEmpty()) {
            getStyleClass().add(styleClass);
        }
        return this;
    }

    /** Identity in the sheet. */
    public String key() {
        return key;
    }

    /** What is said about it; may be empty. */
    public ReadOnlyStringProperty explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** Does what a click does. */
    public void choose() {
        action.run();
    }
}
