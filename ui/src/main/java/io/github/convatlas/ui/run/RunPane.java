package io.github.convatlas.ui.run;

import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.run.answer.AnswerView;
import io.github.convatlas.ui.run.answer.AnswerViewModel;
import io.github.convatlas.ui.run.answer.OthersView;
import io.github.convatlas.ui.run.gallery.GalleryView;
import io.github.convatlas.ui.run.live.LiveAnswerView;
import io.github.convatlas.ui.run.live.LiveView;
import io.github.convatlas.ui.run.model.ModelBarView;
import io.github.convatlas.ui.run.pace.PaceView;
import io.github.convatlas.ui.run.part.TaskLine;
import io.github.convatlas.ui.run.pretrained.CatalogView;
import io.github.convatlas.ui.run.pretrained.OfferView;
import io.github.convatlas.ui.run.setup.SetupView;
import io.github.convatlas.ui.run.truth.ScoreView;
import io.github.convatlas.ui.run.truth.TruthBar;
import io.github.convatlas.ui.workspace.WorkContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Left the picture, right what the model says, below the other pictures. */
final class RunPane {
    private static final String STYLES = "/themes/run.css";
    private static final double WIDE_ENOUGH = 620;
    private static final double BROAD_ENOUGH = 1.2;
    private final RunViewModel model;
    private final WorkContext context;
    private final RunOpening opening;
    private final BorderPane root;
    private final OthersView others;
    @FXML
    private SplitPane split;
    @FXML
    private StackPane left;
    @FXML
    private StackPane work;
    @FXML
    private VBox column;

    RunPane(RunViewModel model, WorkContext context, RunOpening opening) {
        this.model = model;
        this.context = context;
        this.opening = opening;
        this.others = new OthersView(model.others(), model.answer(), model.model(), context, opening::otherModel);
        this.root = Fxml.load(this, BorderPane.class, context.texts());
        start();
    }

    Node node() {
        return root;
    }

    /** Lists the models that can be asked as well. */
    void offerOthers() {
        others.offer();
    }

    private void start() {
        var picture = new PictureView(model, context, opening);
        var search = new TaskLine(context.texts());
        var bar = new ModelBarView(model.model(), model.answer().repeatsProperty(), AnswerViewModel.MOST_REPEATS,
                context, new ModelBarView.Getting(opening::model, () -> model.pretrained().openProperty().set(true)));
        root.getStylesheets().add(Objects.requireNonNull(getClass().getResource(STYLES), STYLES).toExternalForm());
        root.setTop(new VBox(bar.node(), search));
        bar.add(cameraButton());
        left.getChildren().setAll(picture.node(),
                new LiveView(model.live(), model.seenProperty(), model::keep, context).node());
        var card = new CardView(model, context);
        var still = new VBox(new AnswerView(model.answer(), model.model(), context, opening::model).node(), card.link(),
                others.node());
        still.getStyleClass().add("run-still");
        context.lifetime().add(model.live().stateProperty().subscribe(_ -> {
            picture.node().setVisible(!model.live().isOn());
            still.setVisible(!model.live().isOn());
            still.setManaged(!model.live().isOn());
        }));
        column.getChildren().setAll(new LiveAnswerView(model.live(), context).node(), still,
                new PaceView(model.pace(), context).node(),
                new OfferView(model.pretrained(), context).node(),
                new SetupView(model.setup(), model.effect(), context).node());
        work.getChildren().add(new CatalogView(model.pretrained(), context).node());
        work.getChildren().add(new ScoreView(model.truth(), context).node());
        work.getChildren().add(card.node());
        root.setBottom(new GalleryView(model.gallery(), model.folderRun(), model::classifyRest, context,
                new TruthBar(model.truth(), context).nodes()).node());
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

    private Node cameraButton() {
        var camera = new Button(context.texts().get("run.live.button"), new FontIcon(MaterialDesignV.VIDEO_OUTLINE));
        camera.setId("run-camera");
        camera.setOnAction(_ -> model.live().choose());
        return camera;
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
