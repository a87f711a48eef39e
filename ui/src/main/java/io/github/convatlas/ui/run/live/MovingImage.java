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

    @SuppressWarnings("ReferenceEquality") // every picture is another object; comparing pixels would take longer
    private boolean isPainted(Picture picture) {
        return painted.isPresent() && painted.get() == picture;
    }

    private void paint() {
        Optional<Picture> next = newest.get();
        if (next.isEmpty() || isPainted(next.get())) {
            return;
        }
        Picture picture = next.get();
        WritableImage target = image.filter(old -> old.getWidth() == picture.width()
                && old.getHeight() == picture.height())
                .orElseGet(() -> new WritableImage(picture.width(), picture.height()));
        target.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getByteRgbInstance(),
                picture.rgb(), picture.width() * Picture.CHANNELS);
        if (!image.equals(Optional.of(target))) {
            image = Optional.of(target);
            place.show(target, true);
        }
        painted = next;
    }
}
