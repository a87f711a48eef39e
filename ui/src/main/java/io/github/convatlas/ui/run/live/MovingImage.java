package io.github.convatlas.ui.run.live;

import io.github.convatlas.image.Picture;
import io.github.convatlas.ui.run.part.FittedImage;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** Paints the newest picture at every beat of the screen, into the same image as long as the size stays. */
final class MovingImage extends StackPane {
    private final FittedImage place = new FittedImage();
    private final Supplier<Optional<Picture>> newest;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            paint();
        }
    };
    private Optional<WritableImage> image = Optional.empty();
    private Optional<Picture> painted = Optional.empty();

    MovingImage(Supplier<Optional<Picture>> newest) {
        this.newest = newest;
        getChildren().setAll(place);
        setMinSize(0, 0);
    }

    /** Begins to paint. */
    void begin() {
        timer.start();
    }

    /** Paints no more. */
    void end() {
        timer.stop();
        painted = Optional.empty();
    }

    /** Shows pictures as in a mirror, or as they are. */
    void setMirrored(boolean mirrored) {
        place.setScaleX(mirrored ? -1 : 1);
    }

    /** What is painted. */
    Optional<Picture> painted() {
        return painted;
    }

    private void paint() {
        Optional<Picture> next = newest.get();
        boolean same = next.isPresent() && painted.isPresent() && next.get() == painted.get();
        if (next.isEmpty() || same) {
            return;
        }
        Picture picture = next.get();
        WritableImage target = image.filter(old -> old.getWidth() == picture.width()
                && old.getHeight() == picture.height())
                .orElseGet(() -> new WritableImage(picture.width(), picture.height()));
        target.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getByteRgbInstance(),
                picture.rgb(), picture.width() * Picture.CHANNELS);
        if (image.filter(old -> old == target).isEmpty()) {
            image = Optional.of(target);
            place.show(target, true);
        }
        painted = next;
    }
}
