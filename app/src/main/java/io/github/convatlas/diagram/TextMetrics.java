package io.github.convatlas.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
     * The text in lines that fit; a word that is wider than the room has a line of its own. Japanese breaks between
     * characters.
     *
     * @param text what is written
     * @param size of the font in pixels
     * @param bold whether the font is bold
     * @param room pixels there are
     */
    default List<String> lines(String text, double size, boolean bold, double room) {
        var lines = new ArrayList<String>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && width(text.substring(start, next).stripTrailing(), size, bold) > room) {
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start).stripTrailing());
        return List.copyOf(lines);
    }

    /**
     * Widths that hold without any font: those of a rather wide sans-serif, by classes of characters. For files, whose
     * reader brings the font, and for tests.
     */
    static TextMetrics approximate() {
        return new ApproximateMetrics();
    }
}
