package io.github.convatlas.ui.diagram.export;

import io.github.convatlas.ui.workspace.WorkContext;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.HBox;

/** What can be done with a diagram besides looking at it: save the whole or what is seen, print. */
public final class SaveMenu {
    private static final String NOTE = "diagram.scale";
    private static final double USUAL = 2;
    private static final double LEAST = 0.25;
    private static final double MOST = 16;
    private static final double STEP = 0.25;
    private final DoubleSpinnerValueFactory scale;

    /** What the menu does. */
    public interface Actions {
        /** Saves the whole diagram. */
        void saveAll();

        /** Saves what is seen. */
        void saveSeen();

        /** Prints the whole diagram. */
        void print();
    }

    /**
     * Fills a menu.
     *
     * @param button  the menu
     * @param context of the view
     * @param actions what its entries do
     */
    public SaveMenu(MenuButton button, WorkContext context, Actions actions) {
        scale = new DoubleSpinnerValueFactory(LEAST, MOST, remembered(context), STEP);
        scale.valueProperty().subscribe((_, next) -> context.state().notes().put(NOTE, String.valueOf(next)));
        button.getItems().setAll(item(context, "diagram.command.export", actions::saveAll),
                item(context, "diagram.command.exportSeen", actions::saveSeen), scaleItem(context),
                new SeparatorMenuItem(), item(context, "diagram.command.print", actions::print));
    }

    /** Pixels of a PNG for each pixel of the diagram. */
    public double scale() {
        return scale.getValue();
    }

    private static double remembered(WorkContext context) {
        String note = context.state().notes().getOrDefault(NOTE, "");
        return note.matches("\\d{1,2}(\\.\\d{1,3})?") ? Math.clamp(Double.parseDouble(note), LEAST, MOST) : USUAL;
    }

    private static MenuItem item(WorkContext context, String key, Runnable action) {
        var item = new MenuItem(context.texts().get(key) + "…");
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private CustomMenuItem scaleItem(WorkContext context) {
        var spinner = new Spinner<>(scale);
        spinner.setId("diagram-scale");
        spinner.setEditable(true);
        spinner.setPrefWidth(92);
        spinner.setAccessibleText(context.texts().get("diagram.scale"));
        var row = new HBox(10, new Label(context.texts().get("diagram.scale")), spinner);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return new CustomMenuItem(row, false);
    }
}
