package io.github.convatlas.ui.run.part;

import io.github.convatlas.image.Picture;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures for the screen. */
public final class FxPictures {

    private FxPictures() {
    }

    /** The same pixels as JavaFX wants them. */
    public static Image image(Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        ByteBuffer pixels = ByteBuffer.allocate(picture.rgb().remaining()).put(picture.rgb()).flip();
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getByteRgbInstance(),
                pixels, picture.width() * Picture.CHANNELS);
        return image;
    }
}
