package io.github.convatlas.image.decode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The picture formats that are decoded; a file's content tells its format, never its name. */
public enum ImageFormat {

    /** JPEG: baseline and progressive, gray, RGB and CMYK. */
    JPEG("JPEG"),
    /** PNG of any depth. */
    PNG("PNG"),
    /** GIF; the first frame counts. */
    GIF("GIF"),
    /** Windows bitmap. */
    BMP("BMP"),
    /** WebP, lossy and lossless. */
    WEBP("WebP");

    private final String title;

    ImageFormat(String title) {
        this.title = title;
    }

    /**
     * The name as people write it.
     *
     * @return for example {@code WebP}
     */
    public String title() {
        return title;
    }

    /**
     * The endings of file names in this format.
     *
     * @return lower case, without the dot
     */
    public List<String> extensions() {
        return switch (this) {
            case JPEG -> List.of("jpg", "jpeg", "jpe", "jfif");
            case PNG -> List.of("png");
            case GIF -> List.of("gif");
            case BMP -> List.of("bmp", "dib");
            case WEBP -> List.of("webp");
        };
    }

    /**
     * The format that a file's name promises, for choosing the pictures of a folder.
     *
     * @param fileName a name with or without an ending
     * @return the format; empty where the ending is none of a picture
     */
    public static Optional<ImageFormat> ofName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (fileName.indexOf('.') >= 0 && format.extensions().contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format of the content, by its first bytes. */
    static Optional<ImageFormat> ofContent(byte[] content) {
        if (Signature.at(content, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (Signature.at(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (Signature.at(content, 0, "GIF87a") || Signature.at(content, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (Signature.at(content, 0, "RIFF") && Signature.at(content, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        // "BM" alone begins many a text; the size of the second header and its zero bytes tell a bitmap from it.
        if (Signature.at(content, 0, "BM") && content.length > 17 && content[14] >= 12
                && Signature.at(content, 15, 0, 0, 0)) {
            return Optional.of(BMP);
        }
        return Optional.empty();
    }
}
