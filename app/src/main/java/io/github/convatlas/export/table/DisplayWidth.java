package io.github.convatlas.export.table;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: two for East Asian wide and fullwidth characters, none for combining ones
 * (Unicode Standard Annex 11; ambiguous characters count one).
 */
public final class DisplayWidth {
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C},
            {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
            {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

    /** A character of a script without spaces, unless a line must not begin with it. */
    private static final String WIDE_CHARACTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}&&[^ーァィゥェォャュョッぁぃぅぇぉゃゅょっ]]";

    private DisplayWidth() {
    }

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (range[0] <= character && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text with spaces on the side opposite to its alignment. */
    static String pad(String text, int width, Table.Alignment alignment) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return switch (alignment) {
            case LEFT -> text + spaces;
            case RIGHT -> spaces + text;
        };
    }

    /** The text in lines of at most this width: broken at spaces, and before any wide character. */
    public static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String piece : text.split("(?<= )|(?=" + WIDE_CHARACTER + ")", -1)) {
            if (!line.isEmpty() && of(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
