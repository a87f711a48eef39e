package io.github.convatlas.ui.run;

import io.github.convatlas.ui.command.Command;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.drop.DropHandler;
import io.github.convatlas.ui.run.answer.AnswerView;
import io.github.convatlas.ui.run.answer.AnswerViewModel;
import io.github.convatlas.ui.run.gallery.GalleryView;
import io.github.convatlas.ui.run.model.ModelBarView;
import io.github.convatlas.ui.run.part.TaskLine;
import io.github.convatlas.ui.run.setup.SetupView;
import io.github.convatlas.ui.workspace.WorkContext;
import io.github.convatlas.ui.workspace.WorkView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Left the picture, right what the model says, below the other pictures. */
final class RunView implements WorkView {
    private static final String STYLES = "/themes/run.css";
    private static final double WIDE_ENOUGH = 620;
    private static final double BROAD_ENOUGH = 1.2;
    private final RunViewModel model;
    private final WorkContext context;
    private final BorderPane root;
    private final RunOpening opening;
    private final ModelBarView bar;
    private final PictureView picture;
    private final TaskLine search;
    @FXML
    private SplitPane split;
    @FXML
    private StackPane left;
    @FXML
    private VBox column;

    RunView(RunViewModel model, WorkContext context) {
        this.model = model;
        this.context = context;
        this.opening = new RunOpening(model, context);
        this.root = Fxml.load(this, BorderPane.class, context.texts());
        this.bar = new ModelBarView(model.model(), model.answer().repeatsProperty(), AnswerViewModel.MOST_REPEATS,
                context);
        this.picture = new PictureView(model, context, opening);
        this.search = new TaskLine(context.texts());
        start();
    }

    private void start() {
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        root.setTop(new VBox(bar.node(), search));
        left.getChildren().setAll(picture.node());
        column.getChildren().setAll(new AnswerView(model.answer(), model.model(), context, bar::addFile).node(),
                new SetupView(model.setup(), context).node());
        root.setBottom(new GalleryView(model.gallery(), model.folderRun(), model::classifyRest, context).node());
        split.layoutBoundsProperty().subscribe(bounds -> arrange(bounds.getWidth(), bounds.getHeight()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        context.lifetime().add(model.gallery().searchProperty().subscribe(task -> {
            search.watch(task);
            search.setVisible(task.isPresent());
            search.setManaged(task.isPresent());
        }));
        ListChangeListener<Object> pictures = _ -> picture.focus();
        model.gallery().items().addListener(pictures);
        context.lifetime().add(() -> model.gallery().items().removeListener(pictures));
    }

    @Override
    public String id() {
        return RunViewModel.VIEW;
    }

    @Override
    public String title() {
        return texts().get("run.title");
    }

    @Override
    public Ikon icon() {
        return MaterialDesignP.PLAY_CIRCLE_OUTLINE;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.model().setAwake(true);
    }

    @Override
    public void hidden() {
        model.model().setAwake(false);
    }

    @Override
    public boolean worksWithoutNetwork() {
        return true;
    }

    @Override
    public Optional<DropHandler> dropHandler() {
        return Optional.of(new RunDrop(model, texts()));
    }

    @Override
    public List<Command> commands() {
        var several = Bindings.size(model.gallery().items()).greaterThan(1);
        return List.of(
                Command.of("run.open", texts().get("run.command.open"), opening::pictures)
                        .withShortcut("Shortcut+Shift+O"),
                Command.of("run.openFolder", texts().get("run.command.openFolder"), opening::folder),
                Command.of("run.add", texts().get("run.command.add"), bar::addFile).withShortcut("Shortcut+M"),
                Command.of("run.next", texts().get("run.command.next"), () -> model.gallery().walk(1))
                        .withShortcut("N", "Alt+Right").availableWhen(several),
                Command.of("run.previous", texts().get("run.command.previous"), () -> model.gallery().walk(-1))
                        .withShortcut("P", "Alt+Left").availableWhen(several),
                Command.of("run.seen", texts().get("run.command.seen"),
                        () -> model.seenProperty().set(!model.seenProperty().get())).withShortcut("S"),
                Command.of("run.measure", texts().get("run.command.measure"), model.answer()::measure)
                        .withShortcut("M"),
                Command.of("run.again", texts().get("run.command.again"), model.answer()::refresh).withShortcut("F5"));
    }

    private Texts texts() {
        return context.texts();
    }

    /** Beside each other where there is room, otherwise one below the other. */
    private void arrange(double width, double height) {
        boolean beside = width >= WIDE_ENOUGH || width >= BROAD_ENOUGH * height;
        Orientation wanted = beside ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
        }
    }

    /** Arrow keys that no control has used. */
    private void walk(KeyEvent event) {
        int last = model.gallery().items().size();
        int places = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case HOME -> -last;
            case END -> last;
            default -> 0;
        };
        if (places != 0 && !event.isShortcutDown() && !event.isAltDown() && event.getTarget() instanceof StackPane) {
            model.gallery().walk(places);
            event.consume();
        }
    }
}
