package io.github.convatlas.ui.run.live;

import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.capture.CaptureSource;
import io.github.convatlas.capture.Frame;
import io.github.convatlas.classify.FrameRate;
import io.github.convatlas.image.Picture;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Moving pictures where the picture is otherwise, or the choice of a source. */
public final class LiveView {
    private final LiveViewModel model;
    private final WorkContext context;
    private final BooleanProperty seenWanted;
    private final Consumer<Picture> keep;
    private final LiveWords words;
    private final SourceChoice choosing;
    private final StackPane root;
    private final MovingImage moving = new MovingImage(this::beat);
    private final FrameRate rate = new FrameRate();

    @FXML
    private VBox shown;
    @FXML
    private StackPane place;
    @FXML
    private Label name;
    @FXML
    private Label facts;
    @FXML
    private ToggleButton freeze;
    @FXML
    private Button snapshot;
    @FXML
    private ToggleButton mirror;
    @FXML
    private ToggleButton seen;
    @FXML
    private CheckBox smooth;
    @FXML
    private Button other;
    @FXML
    private Button stop;
    @FXML
    private VBox opening;
    @FXML
    private Label openingText;
    @FXML
    private Button cancel;
    @FXML
    private ScrollPane over;
    @FXML
    private Label overTitle;
    @FXML
    private Label overAdvice;
    @FXML
    private Button retry;
    @FXML
    private Button another;
    @FXML
    private Button leave;

    /**
     * Builds the part.
     *
     * @param model   what it shows
     * @param seen    whether the pixels that the model reads are shown
     * @param keep    keeps a picture
     * @param context what it may use
     */
    public LiveView(LiveViewModel model, BooleanProperty seen, Consumer<Picture> keep, WorkContext context) {
        this.model = model;
        this.context = context;
        this.seenWanted = seen;
        this.keep = keep;
        this.words = new LiveWords(context.texts());
        this.choosing = new SourceChoice(model, context);
        this.root = Fxml.load(this, StackPane.class, context.texts());
        start();
    }

    /** The part; it hides itself while nobody looks at moving pictures. */
    public Node node() {
        return root;
    }

    private void start() {
        place.getChildren().setAll(moving);
        place.setOnMousePressed(_ -> place.requestFocus());
        bind(freeze.selectedProperty(), model.frozenProperty());
        bind(mirror.selectedProperty(), model.mirrorProperty());
        bind(smooth.selectedProperty(), model.smoothProperty());
        bind(seen.selectedProperty(), seenWanted);
        snapshot.setOnAction(_ -> model.frame().map(Frame::picture).ifPresent(keep));
        Stream.of(other, another).forEach(button -> button.setOnAction(_ -> model.choose()));
        Stream.of(stop, cancel, leave).forEach(button -> button.setOnAction(_ -> model.stop()));
        retry.setOnAction(_ -> model.retry());
        root.getChildren().add(1, choosing.node());
        context.lifetime().add(model.mirrorProperty().subscribe(moving::setMirrored));
        context.lifetime().add(model.stateProperty().subscribe(this::show));
        context.lifetime().add(moving::end);
    }

    private void bind(BooleanProperty control, BooleanProperty value) {
        control.bindBidirectional(value);
        context.lifetime().add(() -> control.unbindBidirectional(value));
    }

    private Texts texts() {
        return context.texts();
    }

    private void show(LiveState state) {
        show(root, !(state instanceof LiveState.Off));
        switch (state) {
            case LiveState.Off _ -> only(shown);
            case LiveState.Choosing _ -> {
                choosing.begin();
                only(choosing.node());
            }
            case LiveState.Opening(CaptureSource source) -> {
                openingText.setText(texts().get("run.live.opening", source.name()));
                only(opening);
            }
            case LiveState.Running(CaptureSource source) -> {
                name.setText(source.name());
                only(shown);
                moving.begin();
                place.requestFocus();
            }
            case LiveState.Ended(CaptureSource source) -> {
                String key = source instanceof CaptureSource.Stream ? "run.live.ended.stream" : "run.live.ended";
                over(texts().get(key, source.name()), texts().get(key + ".advice"), "run.live.again");
            }
            case LiveState.Failed(CaptureSource _, CaptureProblem problem) ->
                over(words.title(problem), words.advice(problem), "run.live.retry");
        }
    }

    private void over(String title, String advice, String again) {
        overTitle.setText(title);
        overAdvice.setText(advice);
        retry.setText(texts().get(again));
        only(over);
    }

    private void only(Node part) {
        moving.end();
        Stream.of(shown, choosing.node(), opening, over).forEach(each -> each.setVisible(each == part));
    }

    /** What the model read, where that is wanted and known, or the newest picture. */
    private Optional<Picture> picture() {
        return seenWanted.get()
                ? model.answerProperty().get().flatMap(LiveAnswer::seen)
                        .or(() -> model.frame().map(Frame::picture))
                : model.frame().map(Frame::picture);
    }

    /** At every beat of the screen. */
    private Optional<Picture> beat() {
        if (rate.look(model.frame().map(Frame::number).orElse(0L), System.nanoTime())) {
            describe();
        }
        return picture();
    }

    private void describe() {
        facts.setText(model.frame().map(Frame::picture)
                .map(picture -> texts().get("run.live.facts", picture.width(), picture.height(),
                        model.answerProperty().get().map(LiveAnswer::dropped).orElse(0L),
                        String.format(Locale.ROOT, "%.0f", rate.perSecond())))
                .orElse(""));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
