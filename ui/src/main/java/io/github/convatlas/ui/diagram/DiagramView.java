package io.github.convatlas.ui.diagram;

import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.FxTextMetrics;
import io.github.convatlas.ui.diagram.canvas.Gestures;
import io.github.convatlas.ui.diagram.part.PartCounting;
import io.github.convatlas.ui.diagram.part.PartDetailsView;
import io.github.convatlas.ui.diagram.part.PartFacts;
import io.github.convatlas.ui.diagram.part.PartWords;
import io.github.convatlas.ui.settings.Theme;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The diagram of the shown networks. */
final class DiagramView implements WorkView {
    private static final String STYLES = "/themes/diagram.css";
    private final DiagramViewModel model;
    private final WorkContext context;
    private final VBox root;
    private final DiagramPane pane = new DiagramPane();
    private final PartDetailsView details;
    private final Crumbs crumbs;
    private final LegendView legend;
    private final DiagramExport export;
    @FXML
    private HBox way;
    @FXML
    private TextField search;
    @FXML
    private Label found;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private ToggleButton fold;
    @FXML
    private HBox finder;
    @FXML
    private Button find;
    @FXML
    private Button closeFinder;
    @FXML
    private Button save;
    @FXML
    private StackPane place;
    @FXML
    private VBox skeleton;
    @FXML
    private Button smaller;
    @FXML
    private Button zoom;
    @FXML
    private Button larger;

    DiagramView(DiagramViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.details = new PartDetailsView(context);
        this.crumbs = new Crumbs(model);
        this.legend = new LegendView(model, context.texts());
        this.export = new DiagramExport(context);
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        arrange();
        follow();
        listen();
    }

    private void arrange() {
        way.getChildren().add(crumbs.node());
        place.getChildren().addFirst(pane);
        root.getChildren().add(legend.node());
        pane.setId("diagram-pane");
        context.lifetime().add(pane.familyProperty()
                .subscribe(family -> model.draftsman().measureWith(FxTextMetrics.of(family))));
        pane.widthProperty().subscribe(_ -> resize());
        pane.heightProperty().subscribe(_ -> resize());
    }

    private void resize() {
        if (pane.getWidth() > 0 && pane.getHeight() > 0) {
            model.resize(pane.getWidth(), pane.getHeight());
        }
    }

    private void follow() {
        var lifetime = context.lifetime();
        lifetime.add(model.drawingProperty().subscribe(this::show));
        lifetime.add(context.state().themeProperty().subscribe(_ -> show(model.drawingProperty().get())));
        lifetime.add(model.camera().viewportProperty().subscribe(viewport -> {
            pane.look(viewport);
            zoom.setText(Math.round(100 * viewport.zoom()) + " %");
        }));
        lifetime.add(model.selectedProperty().subscribe(this::select));
        lifetime.add(context.state().unitProperty().subscribe(_ -> select(model.selectedProperty().get())));
        lifetime.add(model.hoveredProperty().subscribe(target -> pane.hover(target,
                target.flatMap(this::facts).map(words()::lines).orElse(List.of()))));
        fold.selectedProperty().bindBidirectional(model.draftsman().foldedProperty());
        search.textProperty().bindBidirectional(model.search().textProperty());
        lifetime.add(() -> {
            fold.selectedProperty().unbindBidirectional(model.draftsman().foldedProperty());
            search.textProperty().unbindBidirectional(model.search().textProperty());
        });
        lifetime.add(model.search().countProperty().subscribe(_ -> showFound()));
        lifetime.add(model.search().currentProperty().subscribe(_ -> showFound()));
    }

    private void listen() {
        Gestures.listen(pane, new Pointer());
        find.setOnAction(_ -> find(!finder.isVisible()));
        save.setOnAction(_ -> save());
        closeFinder.setOnAction(_ -> find(false));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                find(false);
            }
        });
        search.setOnAction(_ -> model.search().next());
        previous.setOnAction(_ -> model.search().previous());
        next.setOnAction(_ -> model.search().next());
        smaller.setOnAction(_ -> model.camera().zoomOut());
        larger.setOnAction(_ -> model.camera().zoomIn());
        zoom.setOnAction(_ -> model.camera().fit());
    }

    private void find(boolean open) {
        finder.setVisible(open);
        if (open) {
            search.requestFocus();
        } else {
            search.clear();
            pane.requestFocus();
        }
    }

    private void save() {
        export.save(model.drawingProperty().get(), palette());
    }

    private Texts texts() {
        return context.texts();
    }

    private PartWords words() {
        return new PartWords(texts(), context.state().unitProperty().get());
    }

    private Palette palette() {
        return context.state().themeProperty().get() == Theme.DARK ? Palette.dark() : Palette.light();
    }

    private Optional<PartFacts> facts(Target target) {
        return outline(target).map(outline -> PartFacts.of(outline, target.subject()));
    }

    private List<Counted> counted(Target target) {
        return outline(target).map(outline -> PartCounting.of(outline, target.subject())).orElse(List.of());
    }

    private Optional<Outline> outline(Target target) {
        var columns = model.drawingProperty().get().columns();
        int index = target.key().column();
        return index < columns.size() ? Optional.of(columns.get(index).outline()) : Optional.empty();
    }

    private void show(DiagramDrawing drawing) {
        skeleton.setVisible(drawing.columns().isEmpty());
        pane.color(palette());
        pane.show(drawing.list(), drawing.index());
        legend.show(drawing, palette());
        crumbs.show(model.selectedProperty().get());
    }

    private void select(Optional<Target> target) {
        pane.select(target);
        crumbs.show(target);
        Optional<PartFacts> facts = target.flatMap(this::facts);
        details.show(facts, target.map(this::counted).orElse(List.of()), context.state().unitProperty().get());
        pane.setAccessibleText(facts.map(words()::spoken).orElse(texts().get("diagram.spoken.nothing")));
    }

    private void showFound() {
        int count = model.search().countProperty().get();
        boolean searched = !model.search().textProperty().get().isBlank();
        found.setText(searched ? model.search().currentProperty().get() + " / " + count : "");
        previous.setDisable(count == 0);
        next.setDisable(count == 0);
    }

    /** What the pointer does. */
    private final class Pointer implements Gestures.Meaning {
        @Override
        public void hover(Point2D at) {
            model.hover(at.getX(), at.getY());
            pane.point(at);
        }

        @Override
        public void leave() {
            model.leave();
        }

        @Override
        public void click(Point2D at) {
            model.click(at.getX(), at.getY());
        }

        @Override
        public void doubleClick(Point2D at) {
            model.click(at.getX(), at.getY());
            model.toggle();
        }

        @Override
        public void move(double dx, double dy) {
            model.camera().move(dx, dy);
        }

        @Override
        public void zoom(double factor, Point2D at) {
            model.camera().zoom(factor, at.getX(), at.getY());
        }
    }

    @Override
    public String id() {
        return "diagram";
    }

    @Override
    public String title() {
        return texts().get("diagram.title");
    }

    @Override
    public Ikon icon() {
        return MaterialDesignS.SITEMAP;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Optional<Node> details() {
        return Optional.of(details.node());
    }

    @Override
    public Optional<Runnable> export() {
        return Optional.of(this::save);
    }

    @Override
    public List<Command> commands() {
        return List.of(command("zoomIn", model.camera()::zoomIn).withShortcut("Plus", "Shift+Equals", "Equals", "Add"),
                command("zoomOut", model.camera()::zoomOut).withShortcut("Minus", "Subtract"),
                command("fit", model.camera()::fit).withShortcut("0", "Numpad 0"),
                command("actual", model.camera()::actualSize).withShortcut("1", "Numpad 1"),
                command("search", () -> find(true)).withShortcut("Slash", "Shortcut+Shift+F"),
                command("next", model.search()::next).withShortcut("F3"),
                command("previous", model.search()::previous).withShortcut("Shift+F3"), walk("down", Direction.DOWN),
                walk("up", Direction.UP), walk("left", Direction.LEFT), walk("right", Direction.RIGHT),
                command("toggle", model::toggle).withShortcut("Enter").availableWhen(pane.focusedProperty()),
                command("back", model::back).withShortcut("Esc").availableWhen(pane.focusedProperty()),
                command("openAll", model.draftsman()::openAll), command("closeAll", model.draftsman()::closeAll),
                command("fold", fold::fire));
    }

    private Command command(String name, Runnable action) {
        return Command.of("diagram." + name, texts().get("diagram.command." + name), action);
    }

    private Command walk(String key, Direction direction) {
        return command(key, () -> model.walk(direction)).withShortcut(key).availableWhen(pane.focusedProperty());
    }
}
