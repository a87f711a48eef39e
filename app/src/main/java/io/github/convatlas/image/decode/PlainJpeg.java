package io.github.convatlas.image.decode;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * JPEGs without peculiarities, by Java's own reader. The plug-in that reads all others calls it, too, but first takes every header
 * apart, which a small picture notices.
 */
final class PlainJpeg {

    private static final String JAVAS_OWN = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
    private static final Optional<ImageReaderSpi> PROVIDER = provider();

    private PlainJpeg() {
    }

    private static Optional<ImageReaderSpi> provider() {
        Iterator<ImageReaderSpi> providers = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class,
                provider -> provider.getClass().getName().equals(JAVAS_OWN), true);
        return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
    }

    /**
     * The RGB bytes of a picture in Y, Cb and Cr.
     *
     * @param jpeg   the file
     * @param width  of the picture in pixels
     * @param height of the picture in pixels
     * @return nothing where anything is out of the ordinary: the plug-in knows more kinds, and says what is wrong
     */
    static Optional<byte[]> decode(byte[] jpeg, int width, int height) {
        if (PROVIDER.isEmpty()) {
            return Optional.empty();
        }
        ImageReader reader = null;
        try {
            reader = PROVIDER.get().createReaderInstance();
            return decode(reader, jpeg, width, height);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static Optional<byte[]> decode(ImageReader reader, byte[] jpeg, int width, int height) throws IOException {
        var warnings = new AtomicInteger();
        reader.addIIOReadWarningListener((_, _) -> warnings.incrementAndGet());
        reader.setInput(new ByteArrayImageInputStream(jpeg), true, true);
        if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
            return Optional.empty();
        }
        var image = BufferedImages.empty(width, height);
        var where = reader.getDefaultReadParam();
        where.setDestination(image);
        reader.read(0, where);
        return warnings.get() == 0 ? Optional.of(BufferedImages.filled(image).rgb()) : Optional.empty();
    }
}
