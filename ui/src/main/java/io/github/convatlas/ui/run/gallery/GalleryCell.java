package io.github.convatlas.ui.run.gallery;

import io.github.convatlas.image.Picture;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.gallery.PictureItem.Result;
import io.github.convatlas.ui.run.part.FxPictures;
import io.github.convatlas.ui.run.part.Percent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A small picture with what the model says, or with what is wrong. */
final class GalleryCell extends ListCell<PictureItem> {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 116;
    private static final double HEIGHT = 70;
    private final GalleryViewModel gallery;
    private final Texts texts;
    private final ImageView view = new ImageView();
    private final StackPane frame = new StackPane();
    private final Label answer = new Label();
    private final Label name = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final VBox content = new VBox(frame, answer, name);
    private Subscription following = Subscription.EMPTY;

    GalleryCell(GalleryViewModel gallery, Texts texts) {
        this.gallery = gallery;
        this.texts = texts;
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        frame.getStyleClass().add("run-thumbnail");
        answer.getStyleClass().add("run-thumbnail-answer");
        name.getStyleClass().add("run-thumbnail-name");
        content.getStyleClass().add("run-thumbnail-cell");
        content.setMaxWidth(WIDTH);
        content.setOnMouseClicked(_ -> Optional.ofNullable(getItem()).ifPresent(gallery::look));
    }

    @Override
    protected void updateItem(@Nullable PictureItem item, boolean empty) {
        super.updateItem(item, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(BROKEN, false);
            pseudoClassStateChanged(WRONG, false);
            return;
        }
        name.setText(item.name());
        setGraphic(content);
        setTooltip(tooltip);
        following = item.thumbnailProperty().subscribe(small -> show(small))
                .and(item.resultProperty().subscribe(result -> show(item, result)))
                .and(item.opinionsProperty().subscribe((_, _) -> show(item, item.result())))
                .and(item.expectedProperty().subscribe((_, _) -> show(item, item.result())));
        gallery.thumbnails().want(item);
    }

    private void show(Optional<Picture> small) {
        Node placeholder = new FontIcon(MaterialDesignI.IMAGE_OUTLINE);
        small.map(FxPictures::image).ifPresent(view::setImage);
        frame.getChildren().setAll(small.isPresent() ? view : placeholder);
    }

    private void show(PictureItem item, Result result) {
        answer.setText(switch (result) {
            case Result.Unknown _,Result.Decoded _ -> "";
            case Result.Classified(var label, double probability, var said) -> (said.classification().isUnsure()
                    ? "? "
                    : "") + Percent.of(probability) + " "
                    + label.text(texts.language().locale());
            case Result.Broken(var why) -> texts.get("run.short." + why.reason());
            case Result.Failed _ -> texts.get("run.short.failed");
        });
        String more = switch (result) {
            case Result.Unknown _,Result.Decoded _ -> "";
            case Result.Classified(var _, double _, var said) -> said.classification().isUnsure()
                    ? answer.getText() + "\n" + texts.get("run.answer.unsure.short")
                    : answer.getText();
            case Result.Broken(var why) -> texts.get("run.broken." + why.reason() + ".advice");
            case Result.Failed(String reason) -> texts.say(reason);
        };
        boolean broken = result instanceof Result.Broken;
        if (broken) {
            frame.getChildren().setAll(new FontIcon(MaterialDesignI.IMAGE_BROKEN_VARIANT));
        }
        pseudoClassStateChanged(BROKEN, broken || result instanceof Result.Failed);
        judge(item);
        String shown = item.expectedProperty().get()
                .map(right -> "\n" + texts.get("run.truth.shown", right.label().text(texts.language().locale())))
                .orElse("");
        String others = item.opinionsProperty().get().stream().flatMap(opinion -> opinion.label().stream()
                .map(label -> "\n" + opinion.model() + ": " + Percent.of(opinion.probability()) + " "
                        + label.text(texts.language().locale())))
                .collect(Collectors.joining());
        tooltip.setText(item.name() + (more.isEmpty() ? "" : "\n" + more) + others + shown);
        String verdict = (item.isWrong() ? ", " + texts.get("run.truth.wrong") : "")
                + (item.dissent() > 0 ? ", " + texts.get("run.others.disagrees") : "");
        setAccessibleText(item.name() + (answer.getText().isEmpty() ? "" : ", " + answer.getText()) + verdict);
    }

    /** A mark beside the answer where it is known whether it is right. */
    private void judge(PictureItem item) {
        pseudoClassStateChanged(WRONG, item.isWrong());
        answer.setGraphic(item.isWrong()
                ? new FontIcon(MaterialDesignC.CLOSE)
                : item.isRight()
                        ? new FontIcon(MaterialDesignC.CHECK)
                        : item.dissent() > 0 ? new FontIcon(MaterialDesignN.NOT_EQUAL_VARIANT) : null);
    }
}
