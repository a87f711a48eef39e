package io.github.convatlas.ui.diagram;

import io.github.convatlas.diagram.Navigation.Direction;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.diagram.board.DiagramBoard;
import io.github.convatlas.ui.diagram.export.DiagramExport;
import io.github.convatlas.ui.diagram.export.Printing;
import io.github.convatlas.ui.diagram.export.SaveMenu;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
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
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The diagram of the shown networks. */
final class DiagramView implements WorkView {
    private static final String STYLES = "/themes/diagram.css";
    private final DiagramViewModel model;
    private final WorkContext context;
    private final VBox root;
    private final DiagramBoard board;
    private final Crumbs crumbs;
    private final DiagramExport export;
    private final LevelChooser levels;
    private final SaveMenu menu;
    @FXML
    private HBox bar;
    @FXML
    private HBox way;
    @FXML
    private ToggleButton fold;
    @FXML
    private Button find;
    @FXML
    private MenuButton save;

    DiagramView(DiagramViewModel model, WorkContext context, Printing printing) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, VBox.class, context.texts());
        this.board = new DiagramBoard(model, context);
        this.crumbs = new Crumbs(model, context.texts());
        this.export = new DiagramExport(context, printing);
        this.levels = new LevelChooser(model.draftsman(), context.texts(), board::focus);
        this.menu = new SaveMenu(save, context, new Saving());
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        HBox.setHgrow(crumbs.node(), Priority.ALWAYS);
        way.getChildren().add(crumbs.node());
        bar.getChildren().add(1, levels.node());
        root.getChildren().add(board.node());
        follow();
    }

    private void follow() {
        var lifetime = context.lifetime();
        lifetime.add(model.drawingProperty().subscribe(_ -> crumbs.show(model.selectedProperty().get())));
        lifetime.add(model.selectedProperty().subscribe(crumbs::show));
        fold.selectedProperty().bindBidirectional(model.draftsman().foldedProperty());
        lifetime.add(() -> fold.selectedProperty().unbindBidirectional(model.draftsman().foldedProperty()));
        find.setOnAction(_ -> board.toggleFinder());
        lifetime.add(model.draftsman().levelProperty().subscribe(levels::show));
    }

    /** What becomes of the diagram besides being looked at. */
    private final class Saving implements SaveMenu.Actions {
        @Override
        public void saveAll() {
            export.save(wish(Optional.empty()), menu.scale());
        }

        @Override
        public void saveSeen() {
            export.save(wish(Optional.of(board.seen())), menu.scale());
        }

        @Override
        public void print() {
            export.print(wish(Optional.empty()));
        }

        private DiagramExport.Wish wish(Optional<Rect> seen) {
            return new DiagramExport.Wish(model.drawingProperty().get(), board.palette(), seen, board.remarks());
        }
    }

    private Texts texts() {
        return context.texts();
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
    public Optional<Runnable> export() {
        return Optional.of(new Saving()::saveAll);
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
                command("fold", fold::fire),
                command("stages", () -> model.draftsman().choose(DiagramLevel.STAGE)).withShortcut("Shift+1"),
                command("blocks", () -> model.draftsman().choose(DiagramLevel.BLOCK)).withShortcut("Shift+2"),
                command("layers", () -> model.draftsman().choose(DiagramLevel.LAYER)).withShortcut("Shift+3"),
                command("map", board::toggleMap).withShortcut("M"), command("exportSeen", new Saving()::saveSeen),
                command("print", new Saving()::print).withShortcut("Shortcut+P"));
    }

    private Command command(String name, Runnable action) {
        return Command.of("diagram." + name, texts().get("diagram.command." + name), action);
    }

    private Command walk(String key, Direction direction) {
        return command(key, () -> model.walk(direction)).withShortcut(key).availableWhen(board.focusedProperty());
    }
}
