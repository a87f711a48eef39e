package io.github.convatlas.ui.diagram;

import io.github.convatlas.compare.derivation.Counted;
import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.diagram.board.DiagramBoard;
import io.github.convatlas.ui.diagram.export.DiagramExport;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.diagram.part.PartCounting;
import io.github.convatlas.ui.diagram.part.PartDetailsView;
import io.github.convatlas.ui.diagram.part.PartFacts;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The diagram of the shown networks. */
final class DiagramView implements WorkView {
    private static final String STYLES = "/themes/diagram.css";
    private final DiagramViewModel model;
    private final WorkContext context;
    private final VBox root;
    private final DiagramBoard board;
    private final PartDetailsView details;
    private final Crumbs crumbs;
    private final DiagramExport export;
    @FXML
    private HBox way;
    @FXML
    private ToggleButton fold;
    @FXML
    private Button find;
    @FXML
    private Button save;

    DiagramView(DiagramViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.board = new DiagramBoard(model, context);
        this.details = new PartDetailsView(context);
        this.crumbs = new Crumbs(model);
        this.export = new DiagramExport(context);
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        way.getChildren().add(crumbs.node());
        root.getChildren().add(board.node());
        follow();
    }

    private void follow() {
        var lifetime = context.lifetime();
        lifetime.add(model.drawingProperty().subscribe(_ -> crumbs.show(model.selectedProperty().get())));
        lifetime.add(model.selectedProperty().subscribe(this::select));
        lifetime.add(context.state().unitProperty().subscribe(_ -> select(model.selectedProperty().get())));
        fold.selectedProperty().bindBidirectional(model.draftsman().foldedProperty());
        lifetime.add(() -> fold.selectedProperty().unbindBidirectional(model.draftsman().foldedProperty()));
        find.setOnAction(_ -> board.toggleFinder());
        save.setOnAction(_ -> save());
    }

    private void save() {
        export.save(model.drawingProperty().get(), board.palette());
    }

    private Texts texts() {
        return context.texts();
    }

    private void select(Optional<Target> target) {
        crumbs.show(target);
        var drawing = model.drawingProperty().get();
        Optional<PartFacts> facts = target.flatMap(
                found -> drawing.outline(found).map(outline -> PartFacts.of(outline, found.subject())));
        List<Counted> counted = target.flatMap(
                found -> drawing.outline(found).map(outline -> PartCounting.of(outline, found.subject())))
                .orElse(List.of());
        details.show(facts, counted, context.state().unitProperty().get());
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
        BooleanBinding isLit = Bindings.createBooleanBinding(
                () -> context.state().lighting().highlightProperty().get().isPresent(),
                context.state().lighting().highlightProperty());
        return List.of(command("zoomIn", model.camera()::zoomIn).withShortcut("Plus", "Shift+Equals", "Equals", "Add"),
                command("zoomOut", model.camera()::zoomOut).withShortcut("Minus", "Subtract"),
                command("fit", model.camera()::fit).withShortcut("0", "Numpad 0"),
                command("actual", model.camera()::actualSize).withShortcut("1", "Numpad 1"),
                command("search", () -> board.find(true)).withShortcut("Slash", "Shortcut+Shift+F"),
                command("next", model.search()::next).withShortcut("F3"),
                command("previous", model.search()::previous).withShortcut("Shift+F3"), walk("down", Direction.DOWN),
                walk("up", Direction.UP), walk("left", Direction.LEFT), walk("right", Direction.RIGHT),
                command("toggle", model::toggle).withShortcut("Enter").availableWhen(board.focusedProperty()),
                command("unlight", context.state().lighting()::clear).withShortcut("Esc").availableWhen(isLit),
                command("back", model::back).withShortcut("Esc").availableWhen(board.focusedProperty()),
                command("openAll", model.draftsman()::openAll), command("closeAll", model.draftsman()::closeAll),
                command("fold", fold::fire));
    }

    private Command command(String name, Runnable action) {
        return Command.of("diagram." + name, texts().get("diagram.command." + name), action);
    }

    private Command walk(String key, Direction direction) {
        return command(key, () -> model.walk(direction)).withShortcut(key).availableWhen(board.focusedProperty());
    }
}
