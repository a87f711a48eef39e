package io.github.convatlas.ui.run;

import io.github.convatlas.image.Picture;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;
import io.github.convatlas.image.decode.PictureInfo;
import io.github.convatlas.ui.common.Fxml;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.answer.AnswerState.Answered;
import io.github.convatlas.ui.run.gallery.PictureItem;
import io.github.convatlas.ui.run.gallery.PictureState;
import io.github.convatlas.ui.run.part.FittedImage;
import io.github.convatlas.ui.run.part.FxPictures;
import io.github.convatlas.ui.run.part.Patience;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The picture that is looked at, or an invitation to open some. */
final class PictureView {
    private final RunViewModel model;
    private final WorkContext context;
    private final StackPane root;
    private final FittedImage image = new FittedImage();
    private final Patience patience;
    private Optional<Picture> painted = Optional.empty();
    @FXML
    private VBox shown;
    @FXML
    private StackPane place;
    @FXML
    private FlowPane caption;
    @FXML
    private Label name;
    @FXML
    private Label facts;
    @FXML
    private ToggleButton seen;
    @FXML
    private MenuButton another;
    @FXML
    private MenuButton anotherBroken;
    @FXML
    private Button close;
    @FXML
    private Button closeBroken;
    @FXML
    private ScrollPane empty;
    @FXML
    private Button open;
    @FXML
    private Button openFolder;
    @FXML
    private VBox tryThese;
    @FXML
    private VBox skeleton;
    @FXML
    private Label decoding;
    @FXML
    private ScrollPane broken;
    @FXML
    private Label brokenTitle;
    @FXML
    private Label brokenAdvice;
    @FXML
    private Label brokenDetails;

    PictureView(RunViewModel model, WorkContext context, RunOpening opening) {
        this.model = model;
        this.context = context;
        this.root = Fxml.load(this, StackPane.class, context.texts());
        this.patience = new Patience(this::showSkeleton, late -> decoding.setVisible(late));
        open.setOnAction(_ -> opening.pictures());
        openFolder.setOnAction(_ -> opening.folder());
        List.of(another, anotherBroken).forEach(menu -> menu.getItems().setAll(item("run.open", opening::pictures),
                item("run.openFolder", opening::folder)));
        List.of(close, closeBroken).forEach(button -> button.setOnAction(_ -> model.gallery().close()));
        tryThese.getChildren().setAll(new TryThese(model, context).nodes());
        start();
    }

    Node node() {
        return root;
    }

    /** Arrow keys walk through the pictures from here; without pictures some can be opened. */
    void focus() {
        if (model.gallery().items().isEmpty()) {
            open.requestFocus();
        } else {
            place.requestFocus();
        }
    }

    private void start() {
        place.getChildren().setAll(image);
        name.maxWidthProperty().bind(caption.widthProperty());
        facts.maxWidthProperty().bind(caption.widthProperty());
        place.setOnMousePressed(_ -> place.requestFocus());
        seen.selectedProperty().bindBidirectional(model.seenProperty());
        context.lifetime().add(() -> seen.selectedProperty().unbindBidirectional(model.seenProperty()));
        context.lifetime().add(model.picture().stateProperty().subscribe(this::show));
        context.lifetime().add(model.answer().stateProperty().subscribe(_ -> paint()));
        context.lifetime().add(model.seenProperty().subscribe(_ -> paint()));
        context.lifetime().add(patience::end);
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts().get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Texts texts() {
        return context.texts();
    }

    private void show(PictureState state) {
        switch (state) {
            case PictureState.Decoding _ -> patience.begin();
            case PictureState.Nothing _ -> only(empty);
            case PictureState.Shown picture -> {
                name.setText(picture.item().name());
                only(shown);
                paint();
            }
            case PictureState.Broken(PictureItem item, Undecodable why) -> {
                brokenTitle.setText(texts().get("run.broken." + why.reason(), item.name()));
                brokenAdvice.setText(texts().get("run.broken." + why.reason() + ".advice"));
                brokenDetails.setText(why.sentence());
                only(broken);
            }
        }
    }

    private void only(Node part) {
        patience.end();
        Stream.of(shown, empty, broken).forEach(each -> each.setVisible(each == part));
    }

    private void showSkeleton(boolean waits) {
        if (waits) {
            Stream.of(shown, empty, broken).forEach(each -> each.setVisible(false));
        }
        skeleton.setVisible(waits);
    }

    private void paint() {
        if (!(model.picture().stateProperty().get() instanceof PictureState.Shown picture)) {
            return;
        }
        Optional<Picture> read = Optional.of(model.answer().stateProperty().get())
                .filter(Answered.class::isInstance).map(Answered.class::cast)
                .filter(answer -> answer.item() == picture.item()).map(Answered::seen);
        Optional<Picture> wanted = read.filter(_ -> model.seenProperty().get());
        Picture next = wanted.orElse(picture.display());
        if (painted.filter(next::equals).isEmpty()) {
            painted = Optional.of(next);
            image.show(FxPictures.image(next), wanted.isEmpty());
        }
        seen.setDisable(read.isEmpty());
        place.setAccessibleText(picture.item().name());
        facts.setText(facts(picture, wanted));
    }

    private String facts(PictureState.Shown shownPicture, Optional<Picture> read) {
        Picture whole = shownPicture.picture();
        PictureInfo info = shownPicture.info();
        String size = read.map(part -> texts().get("run.picture.facts.seen", part.width(), part.height(), whole.width(),
                whole.height()))
                .orElseGet(() -> texts().get("run.picture.facts", whole.width(), whole.height(),
                        info.format().title()));
        List<String> notes = info.notes().stream().map(note -> texts().get("run.note." + note)).toList();
        return Stream.concat(Stream.of(size), notes.stream()).collect(Collectors.joining(" · "));
    }
}
