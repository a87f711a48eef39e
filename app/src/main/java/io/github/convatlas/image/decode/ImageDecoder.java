package io.github.convatlas.image.decode;

import io.github.convatlas.image.Detail;
import io.github.convatlas.image.decode.DecodeResult.Reason;
import io.github.convatlas.image.decode.DecodeResult.Undecodable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes picture files: JPEG (also progressive, gray, CMYK), PNG (1 to 16 bits, palette, alpha), GIF (first frame), BMP and WebP,
 * recognized by their content. The result is upright (EXIF orientation), opaque (alpha on white) and at full resolution. Bad input
 * of any kind gives {@link Undecodable}, never an exception; the size in the header is checked before any pixel is decoded.
 *
 * <p>A decoder serves any number of threads. One for many pictures is faster than one for each: it remembers color profiles.
 */
public final class ImageDecoder {

    /** The default limit of a picture: 100 megapixels. */
    public static final long DEFAULT_MAX_PIXELS = 100_000_000L;

    /** The default limit of a file: 256 MiB. */
    public static final long DEFAULT_MAX_BYTES = 256L << 20;

    /** The longest side of a picture, that of JPEG and GIF. */
    public static final int MAX_SIDE = 65_535;

    private final long maxPixels;
    private final long maxBytes;
    private final JpegReducer reducer;
    private final ColorProfiles profiles = new ColorProfiles();

    /** A decoder with the default limits. */
    public ImageDecoder() {
        this(JpegReducer.NONE);
    }

    /**
     * A decoder with the default limits.
     *
     * @param reducer decodes JPEGs of which only some {@link Detail} is wanted
     */
    public ImageDecoder(JpegReducer reducer) {
        this(DEFAULT_MAX_PIXELS, DEFAULT_MAX_BYTES, reducer);
    }

    /**
     * A decoder with its own limits.
     *
     * @param maxPixels the most pixels (width x height) of a picture, 1 to 700 million
     * @param maxBytes the most bytes of a file, 1 to 2^31 - 9
     */
    public ImageDecoder(long maxPixels, long maxBytes) {
        this(maxPixels, maxBytes, JpegReducer.NONE);
    }

    private ImageDecoder(long maxPixels, long maxBytes, JpegReducer reducer) {
        if (maxPixels < 1 || maxPixels > 700_000_000L) {
            throw new IllegalArgumentException("the limit of pixels is 1 to 700 million, not " + maxPixels);
        }
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the limit of bytes is 1 to 2^31 - 9, not " + maxBytes);
        }
        this.maxPixels = maxPixels;
        this.maxBytes = maxBytes;
        this.reducer = reducer;
    }

    /**
     * Reads and decodes a file.
     *
     * @param file the file
     * @return the picture, or a sentence that begins with the file's path
     */
    public DecodeResult decode(Path file) {
        return decode(file, Detail.FULL);
    }

    /**
     * Reads and decodes a file, a large JPEG at a fraction of its size where no more is needed and this decoder can do that.
     *
     * @param file   the file
     * @param detail how much is needed
     * @return the picture, or a sentence that begins with the file's path
     */
    public DecodeResult decode(Path file, Detail detail) {
        String name = file.toString();
        try {
            Optional<BasicFileAttributes> found = attributes(file);
            if (found.isEmpty()) {
                return undecodable(Reason.UNREADABLE, name, "does not exist. Check the name and the folder.");
            }
            BasicFileAttributes attributes = found.get();
            if (attributes.isDirectory()) {
                return undecodable(Reason.UNREADABLE, name, "is a folder, not a picture. Choose a file in it.");
            }
            if (!attributes.isRegularFile()) {
                return undecodable(Reason.UNREADABLE, name, "is not a regular file. Choose a picture file.");
            }
            if (attributes.size() > maxBytes) {
                return tooManyBytes(name);
            }
            try (var in = Files.newInputStream(file)) {
                return decode(in.readNBytes((int) maxBytes + 1), name, detail);
            }
        } catch (AccessDeniedException e) {
            return new Undecodable(Reason.UNREADABLE, name + " may not be read. Check its permissions.", e.toString());
        } catch (IOException e) {
            return new Undecodable(Reason.UNREADABLE, name + " cannot be read. Check the disk or the connection.",
                    e.toString());
        }
    }

    /** One question to the system instead of one each whether the file exists, is a folder, is regular, and how large it is. */
    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException _) { // whatever the reason, as Files.exists
            return Optional.empty();
        }
    }

    /**
     * Decodes the content of a file.
     *
     * @param content the bytes; they are only read
     * @param name what to call it in sentences; its ending, if any, does not decide the format
     * @return the picture, or a sentence that begins with the name
     */
    public DecodeResult decode(byte[] content, String name) {
        return decode(content, name, Detail.FULL);
    }

    private DecodeResult decode(byte[] content, String name, Detail detail) {
        if (content.length == 0) {
            return undecodable(Reason.EMPTY, name, "is empty (0 bytes). Copy or download it again.");
        }
        if (content.length > maxBytes) {
            return tooManyBytes(name);
        }
        var format = ImageFormat.ofContent(content);
        if (format.isEmpty()) {
            var foreign = ForeignContent.of(content);
            return undecodable(foreign.reason(), name,
                    "holds %s, which cannot be decoded. %s".formatted(foreign.what(), foreign.advice()));
        }
        return decode(content, name, format.get(), detail);
    }

    private DecodeResult decode(byte[] content, String name, ImageFormat format, Detail detail) {
        try (var decoding = Decoding.open(content, format, profiles)) {
            long pixels = (long) decoding.width() * decoding.height();
            if (pixels > maxPixels || Math.max(decoding.width(), decoding.height()) > MAX_SIDE) {
                return undecodable(Reason.TOO_LARGE, name,
                        "says it has %d x %d pixels; at most %s megapixels and %d a side are decoded. Open a smaller copy."
                                .formatted(decoding.width(), decoding.height(), megapixels(), MAX_SIDE));
            }
            return decoding.run(name, detail, reducer);
        } catch (DamagedException e) {
            return undecodable(Reason.DAMAGED, name, "is a cut off %s picture: %s. Copy or download it again."
                    .formatted(format.title(), e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // Decoders meet damage with exceptions of many kinds; each means the same to the person with the file.
            return new Undecodable(Reason.DAMAGED,
                    "%s is a damaged %s picture, or one of a rare kind. Copy or download it again, or save it anew as PNG."
                            .formatted(name, format.title()),
                    e.toString());
        } catch (OutOfMemoryError e) {
            // The allocation that failed is a picture's array; nothing else was lost with it.
            return new Undecodable(Reason.TOO_LARGE, name
                    + " needs more memory than there is. Open a smaller copy, or give the program more memory (-Xmx).",
                    e.toString());
        }
    }

    private Undecodable tooManyBytes(String name) {
        return undecodable(Reason.TOO_LARGE, name,
                "has more than %d bytes, the largest file that is opened. Open a smaller copy.".formatted(maxBytes));
    }

    private String megapixels() {
        return String.format(Locale.ROOT, maxPixels % 1_000_000 == 0 ? "%.0f" : "%.6f", maxPixels / 1e6);
    }

    private static Undecodable undecodable(Reason reason, String name, String rest) {
        return new Undecodable(reason, name + " " + rest, "");
    }
}
