package io.github.convatlas.image.decode;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.github.convatlas.image.Detail;
import io.github.convatlas.image.decode.BufferedImages.Pixels;
import io.github.convatlas.image.decode.DecodeResult.Decoded;
import io.github.convatlas.image.decode.PictureInfo.Note;
import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * One picture on its way through ImageIO. The stream over the bytes is made here, so ImageIO's cache files
 * and its global switch for them play no part.
 */
final class Decoding implements AutoCloseable {

    private static final int CMYK_COMPONENTS = 4;

    private final ImageFormat format;
    private final byte[] content;
    private final JpegSegments segments;
    private final byte[] prepared;
    private @Nullable ImageReader reader;
    private final List<Note> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Decoding(ImageFormat format, byte[] content, ColorProfiles profiles) {
        this.format = format;
        this.content = content;
        this.segments = JpegSegments.of(content);
        this.prepared = format == ImageFormat.JPEG ? withUsefulProfile(profiles) : content;
    }

    static Decoding open(byte[] content, ImageFormat format, ColorProfiles profiles) throws IOException {
        if (format == ImageFormat.WEBP && isCutOffWebp(content)) {
            throw cutOff();
        }
        return new Decoding(format, content, profiles);
    }

    /** Opened when it is needed first: most JPEGs do without. */
    private ImageReader reader() throws IOException {
        var opened = reader;
        if (opened == null) {
            var readers = ImageIO.getImageReadersByFormatName(format.title());
            if (!readers.hasNext()) {
                throw new IIOException("no reader for " + format.title() + " is on the class path");
            }
            opened = readers.next();
            reader = opened;
            opened.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
            opened.setInput(new ByteArrayImageInputStream(prepared), false, true);
        }
        return opened;
    }

    /** The width as stored; for GIF that of the canvas. */
    int width() throws IOException {
        return switch (format) {
            case GIF -> GifCanvas.width(content);
            case JPEG -> isPlain() ? segments.width() : reader().getWidth(0);
            case PNG, BMP, WEBP -> reader().getWidth(0);
        };
    }

    /** The height as stored; for GIF that of the canvas. */
    int height() throws IOException {
        return switch (format) {
            case GIF -> GifCanvas.height(content);
            case JPEG -> isPlain() ? segments.height() : reader().getHeight(0);
            case PNG, BMP, WEBP -> reader().getHeight(0);
        };
    }

    Decoded run(String name, Detail detail, JpegReducer reducer) throws IOException {
        int width = width();
        int height = height();
        var orientation = ExifOrientation.of(format, content);
        int halvings = detail.halvings(orientation.swapsSides() ? height : width,
                orientation.swapsSides() ? width : height);
        var reduced = halvings == 0 ? Optional.<byte[]>empty() : reduced(reducer, halvings);
        var picture = reduced.isPresent()
                ? orientation.apply(JpegReducer.reduced(width, halvings), JpegReducer.reduced(height, halvings),
                        reduced.get())
                : orientation.apply(width, height, whole());
        if (orientation != Orientation.UPRIGHT) {
            notes.add(Note.TURNED_UPRIGHT);
        }
        if (ImageFormat.ofName(name).filter(promised -> promised != format).isPresent()) {
            notes.add(Note.MISLEADING_NAME);
        }
        return new Decoded(picture, new PictureInfo(format, width, height, orientation, notes));
    }

    /** A JPEG without peculiarities at a fraction of its size, if the reducer can do it. */
    private Optional<byte[]> reduced(JpegReducer reducer, int halvings) {
        if (format != ImageFormat.JPEG || !isPlain() || !segments.ends()) {
            return Optional.empty();
        }
        var rgb = reducer.reduce(prepared, segments.width(), segments.height(), halvings);
        if (rgb.isPresent()) {
            notes.add(Note.REDUCED);
        }
        return rgb;
    }

    /** All pixels, as they are stored. */
    private byte[] whole() throws IOException {
        var pixels = pixels();
        if (pixels.transparent()) {
            notes.add(Note.TRANSPARENCY_ON_WHITE);
        }
        requireComplete();
        if ((format == ImageFormat.GIF || format == ImageFormat.WEBP) && isAnimated()) {
            notes.add(Note.FIRST_FRAME_ONLY);
        }
        return pixels.rgb();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.dispose();
        }
    }

    /** The bytes to decode: a JPEG loses a color profile that changes nothing. */
    private byte[] withUsefulProfile(ColorProfiles profiles) {
        var profile = segments.colorProfile();
        if (profile.isEmpty()) {
            return content;
        }
        if (profiles.changesNothing(profile.get())) {
            return segments.withoutColorProfile();
        }
        notes.add(Note.COLOR_PROFILE_APPLIED);
        return content;
    }

    private Pixels pixels() throws IOException {
        return switch (format) {
            case JPEG -> jpeg();
            case GIF -> gif();
            case PNG, BMP, WEBP -> image();
        };
    }

    private Pixels jpeg() throws IOException {
        if (isPlain()) {
            var rgb = PlainJpeg.decode(prepared, segments.width(), segments.height());
            return rgb.isPresent() ? new Pixels(rgb.get(), false) : plain();
        }
        if (segments.components() != CMYK_COMPONENTS) {
            return image();
        }
        notes.add(Note.CMYK_CONVERTED);
        if (segments.colorProfile().isPresent()) {
            return image();
        }
        return new Pixels(Cmyk.toRgb(reader().readRaster(0, null), segments.adobeTransform().orElse(0)), false);
    }

    /** Whether it is a JPEG in Y, Cb and Cr of a known size, and no profile has a say in its colors. */
    private boolean isPlain() {
        return segments.isPlainColor() && segments.width() > 0 && segments.height() > 0
                && !notes.contains(Note.COLOR_PROFILE_APPLIED);
    }

    /** Decoded in the order of the result, which spares turning every pixel around twice. */
    private Pixels plain() throws IOException {
        if (reader().getWidth(0) != width() || reader().getHeight(0) != height()) {
            throw new IIOException("headers of two sizes"); // the limit was asked for one of them
        }
        var image = BufferedImages.empty(width(), height());
        var where = reader().getDefaultReadParam();
        where.setDestination(image);
        reader().read(0, where);
        return BufferedImages.filled(image);
    }

    private Pixels image() throws IOException {
        var image = reader().read(0);
        if (image.getColorModel().getComponentSize(0) > Byte.SIZE) {
            notes.add(Note.DEPTH_REDUCED);
        }
        return BufferedImages.consume(image);
    }

    private Pixels gif() throws IOException {
        BufferedImage frame = reader().read(0);
        return BufferedImages.read(GifCanvas.place(frame, reader(), content));
    }

    /**
     * JPEG readers fill the rest of a cut off picture with gray and only warn; some files lack nothing but the mark of the end,
     * which changes no pixel (in a progressive one nobody knows).
     */
    private void requireComplete() throws DamagedException {
        boolean cutOff = warnings.stream().anyMatch(warning -> warning.contains("Missing EOI"));
        boolean gaps = warnings.stream().anyMatch(warning -> warning.contains("premature end"))
                || (cutOff && segments.isProgressive());
        if (cutOff && gaps) {
            throw cutOff();
        }
        if (!warnings.isEmpty()) {
            notes.add(Note.DAMAGE_PASSED_OVER);
        }
    }

    /** WebP says how long it is; the reader does not look, and spends a second on bits that are not there. */
    private static boolean isCutOffWebp(byte[] content) {
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        return content.length < 8 + length;
    }

    private static DamagedException cutOff() {
        return new DamagedException("the file ends before the picture does");
    }

    private boolean isAnimated() {
        try {
            return reader().getNumImages(true) > 1;
        } catch (IOException | IndexOutOfBoundsException _) {
            return false; // what follows the first frame is damaged, but nobody asks for it
        }
    }
}
