package io.github.convatlas.diagram;

/** How wide text is, so that a layout can make room for it. Implementations are immutable. */
@FunctionalInterface
public interface TextMetrics {
    /**
     * The width of a text in one line.
     *
     * @param text what is written
     * @param size of the font in pixels
     * @param bold whether the font is bold
     * @return pixels
     */
    double width(String text, double size, boolean bold);

    /**
     * The text, or as much of its beginning as fits, with an ellipsis.
     *
     * @param text what is written
     * @param size of the font in pixels
     * @param bold whether the font is bold
     * @param room pixels there are
     */
    default String fitted(String text, double size, boolean bold, double room) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", size, bold) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /**
     * Widths that hold without any font: those of a rather wide sans-serif, by classes of characters. For files, whose
     * reader brings the font, and for tests.
     */
    static TextMetrics approximate() {
        return new ApproximateMetrics();
    }
}
