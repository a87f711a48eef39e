package io.github.convatlas.diagram.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files a diagram can be written as. */
public enum PictureFormat {
    /** Scalable, with real text; for documents, web pages and drawing programs. */
    SVG,
    /** One page of the size of the diagram, with real text; for print. */
    PDF,
    /** Pixels. */
    PNG;

    /** The ending of its files, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format a file is meant to have by its ending. */
    public static Optional<PictureFormat> ofFile(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> small.endsWith("." + format.extension())).findFirst();
    }

    /** Every ending with its dot. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(format -> "." + format.extension()).toList();
    }
}
