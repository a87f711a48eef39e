package io.github.convatlas.ui.diagram.board;

import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.FxTextMetrics;
import io.github.convatlas.ui.diagram.canvas.Gestures;
import io.github.convatlas.ui.diagram.model.DiagramDrawing;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.diagram.part.PartFacts;
import io.github.convatlas.ui.diagram.part.PartWords;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Diagrams of the shown networks, with finder, zoom, overlays and legend, and what is lit in them. All in one pane, or
 * each in its own: then all panes move and zoom as one, and an overlay has one scale for all.
 */
public final class DiagramBoard {
    private static final String STYLES = "/themes/diagram.css";
    private final DiagramViewModel model;
    private final WorkContext context;
    private final VBox root;
    private final List<DiagramPane> shown = new ArrayList<>();
    private final ReadOnlyBooleanWrapper focused = new ReadOnlyBooleanWrapper();
    private final LegendView legend;
    private final FinderView finder;
    private final MapView map;
    private final LitView lit;
    private final ZoomPlace zoomPlace;
    @FXML
    private StackPane place;
    @FXML
    private HBox panes;
    @FXML
    private VBox skeleton;
    @FXML
    private BorderPane foot;
    @FXML
    private HBox zooms;
    @FXML
    private Button smaller;
    @FXML
    private Button zoom;
    @FXML
    private Button larger;

    /**
     * A board for one view of the window.
     *
     * @param model   what is shown; may outlive the board
     * @param context of the view
     */
    public DiagramBoard(DiagramViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.legend = new LegendView(model, context);
        this.finder = new FinderView(model.search(), context, this::focus);
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        this.map = new MapView(model, context);
        this.lit = new LitView(context);
        StackPane.setAlignment(finder.node(), Pos.TOP_RIGHT);
        StackPane.setAlignment(map.node(), Pos.BOTTOM_RIGHT);
        place.getChildren().addAll(lit.node(), map.node(), finder.node(),
                new StoppedView(model.draftsman(), context).node());
        map.roomProperty().subscribe(room -> StackPane.setMargin(panes, new Insets(0, room.doubleValue(), 0, 0)));
        zooms.getChildren().addFirst(map.toggle());
        this.zoomPlace = new ZoomPlace(foot, legend, zooms);
        focused.bind(panes.focusWithinProperty());
        arrange(1);
        follow();
    }

    /** The board. */
    public Parent node() {
        return root;
    }

    /**
     * The diagrams reach beyond what can be seen; legend, finder and zoom stay in sight.
     *
     * @param left  pixels that are hidden at the left
     * @param right pixels that are hidden at the right
     */
    public void beyond(double left, double right) {
        var insets = new Insets(0, right, 0, left);
        VBox.setMargin(foot, insets);
        Stream.of(finder.node(), lit.node()).forEach(node -> StackPane.setMargin(node, insets));
    }

    /** Whether keys go to a diagram. */
    public ReadOnlyBooleanProperty focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** Shows or hides the finder. */
    public void find(boolean open) {
        finder.open(open);
    }

    /** Shows the finder, or hides it. */
    public void toggleFinder() {
        finder.open(!finder.isOpen());
    }

    /** Gives the keys to the diagram. */
    public void focus() {
        shown.getFirst().requestFocus();
    }

    /** The colors of the window's theme. */
    public Palette palette() {
        return context.state().themeProperty().get() == Theme.DARK ? Palette.dark() : Palette.light();
    }

    private void arrange(int count) {
        while (shown.size() > count) {
            panes.getChildren().remove(shown.removeLast());
        }
        while (shown.size() < count) {
            shown.add(pane(shown.size()));
            panes.getChildren().add(shown.getLast());
        }
    }

    private DiagramPane pane(int index) {
        var pane = new DiagramPane();
        pane.setId(index == 0 ? "diagram-pane" : "diagram-pane-" + index);
        pane.setMinWidth(0);
        pane.setPrefWidth(1);
        HBox.setHgrow(pane, Priority.ALWAYS);
        Gestures.listen(pane, new PanePointer(model, pane, index));
        if (index == 0) {
            context.lifetime().add(pane.familyProperty()
                    .subscribe(family -> model.draftsman().measureWith(FxTextMetrics.of(family))));
            pane.widthProperty().subscribe(_ -> resize(pane));
            pane.heightProperty().subscribe(_ -> resize(pane));
        }
        return pane;
    }

    private void resize(DiagramPane pane) {
        if (pane.getWidth() > 0 && pane.getHeight() > 0) {
            model.resize(pane.getWidth(), pane.getHeight());
        }
    }

    /** Shows the map of the diagram, or hides it. */
    public void toggleMap() {
        map.toggle().fire();
    }

    /** The part of the diagram that is on the screen, where there is one pane. */
    public Rect seen() {
        return shown.getFirst().seen();
    }

    /** What has to be said below a picture: how its numbers were measured. */
    public List<String> remarks() {
        return legend.remarks();
    }

    private void follow() {
        var lifetime = context.lifetime();
        model.draftsman().callWork(context.texts().get("diagram.drawing"));
        lifetime.add(model.drawingProperty().subscribe(this::show));
        lifetime.add(context.state().themeProperty().subscribe(_ -> show(model.drawingProperty().get())));
        lifetime.add(model.camera().viewportProperty().subscribe(viewport -> {
            shown.forEach(pane -> pane.look(viewport));
            zoom.setText(Math.round(100 * viewport.zoom()) + " %");
        }));
        lifetime.add(model.selectedProperty().subscribe(this::select));
        lifetime.add(context.state().unitProperty().subscribe(_ -> select(model.selectedProperty().get())));
        lifetime.add(model.hoveredProperty().subscribe(this::hover));
        smaller.setOnAction(_ -> model.camera().zoomOut());
        larger.setOnAction(_ -> model.camera().zoomIn());
        zoom.setOnAction(_ -> model.camera().fit());
    }

    private void show(DiagramDrawing drawing) {
        skeleton.setVisible(drawing.columns().isEmpty());
        arrange(model.arrangement().panes(drawing));
        for (int index = 0; index < shown.size(); index++) {
            DiagramPane pane = shown.get(index);
            pane.color(palette());
            pane.show(drawing.list(), drawing.index(), model.arrangement().extent(drawing.list(), index));
            pane.look(model.camera().viewportProperty().get());
        }
        legend.show(drawing, palette());
        zoomPlace.choose();
        map.show(drawing, palette());
        select(model.selectedProperty().get());
    }

    private void hover(Optional<Target> target) {
        List<String> lines = target.flatMap(this::facts).map(words()::lines).orElse(List.of());
        each(target, (pane, mine) -> pane.hover(mine, mine.isPresent() ? lines : List.of()));
    }

    private void select(Optional<Target> target) {
        String spoken = target.flatMap(this::facts).map(words()::spoken)
                .orElse(context.texts().get("diagram.spoken.nothing"));
        each(target, (pane, mine) -> {
            pane.select(mine);
            pane.setAccessibleText(spoken);
        });
    }

    /** What a pane learns of a target: nothing where it stands in another one. */
    private interface Telling {
        void tell(DiagramPane pane, Optional<Target> mine);
    }

    private void each(Optional<Target> target, Telling telling) {
        for (int index = 0; index < shown.size(); index++) {
            int pane = index;
            telling.tell(shown.get(index), target.filter(found -> model.arrangement().shows(pane, found)));
        }
    }

    private PartWords words() {
        return new PartWords(context.texts(), context.state().unitProperty().get());
    }

    private Optional<PartFacts> facts(Target target) {
        return model.drawingProperty().get().outline(target)
                .map(outline -> PartFacts.of(outline, target.subject()));
    }
}
