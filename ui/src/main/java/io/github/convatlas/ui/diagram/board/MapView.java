package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.ui.diagram.canvas.MiniMap;
import io.github.convatlas.ui.diagram.model.Arrangement;
import io.github.convatlas.ui.diagram.model.DiagramDrawing;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/**
 * The map of the diagram and the button that shows it; there is none where all is seen, or where there are panes. It stands
 * beside the diagram and covers nothing of it.
 */
final class MapView {
    private static final String NOTE = "diagram.map";
    private static final double GAP = 10;
    private static final String OFF = "off";
    private final DiagramViewModel model;
    private final MiniMap map;
    private final ReadOnlyDoubleWrapper room = new ReadOnlyDoubleWrapper();
    private final ToggleButton toggle = new ToggleButton();

    MapView(DiagramViewModel model, WorkContext context) {
        this.model = model;
        this.map = new MiniMap(model.camera()::center);
        map.setId("diagram-map");
        map.setAccessibleText(context.texts().get("diagram.map"));
        map.managedProperty().bind(map.visibleProperty());
        toggle.setId("diagram-map-toggle");
        toggle.getStyleClass().add("quiet");
        toggle.setGraphic(new FontIcon(MaterialDesignM.MAP_OUTLINE));
        toggle.setTooltip(new Tooltip(context.texts().get("diagram.command.map")));
        toggle.setAccessibleText(context.texts().get("diagram.command.map"));
        toggle.setSelected(!context.state().notes().getOrDefault(NOTE, "").equals(OFF));
        context.lifetime().add(toggle.selectedProperty().subscribe((_, on) -> {
            context.state().notes().put(NOTE, on ? "" : OFF);
            refresh();
        }));
        context.lifetime().add(model.camera().viewportProperty().subscribe(viewport -> {
            map.look(viewport);
            refresh();
        }));
        context.lifetime().add(model.selectedProperty().subscribe(map::select));
        toggle.setVisible(model.arrangement() == Arrangement.TOGETHER);
        toggle.setManaged(toggle.isVisible());
    }

    /** The width that the diagram leaves to the map; 0 while there is none. */
    ReadOnlyDoubleProperty roomProperty() {
        return room.getReadOnlyProperty();
    }

    Node node() {
        return map;
    }

    ToggleButton toggle() {
        return toggle;
    }

    void show(DiagramDrawing drawing, Palette palette) {
        map.show(drawing.list(), palette);
        refresh();
    }

    private void refresh() {
        map.setVisible(toggle.isSelected() && model.arrangement() == Arrangement.TOGETHER && map.isUseful());
        room.set(map.isVisible() ? map.getPrefWidth() + 2 * GAP : 0);
    }
}
