package io.github.convatlas.diagram.paint;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The text of an SVG document, one element a line. */
final class SvgText {
    private static final int DECIMALS = 2;
    private final StringBuilder out = new StringBuilder();
    private String opened = "";

    SvgText raw(String text) {
        out.append(text);
        return this;
    }

    SvgText open(String element) {
        out.append('<').append(element);
        opened = element;
        return this;
    }

    SvgText attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    SvgText attribute(String name, double value) {
        return attribute(name, number(value));
    }

    /** Ends the start of an element that holds others. */
    SvgText body() {
        return raw(">\n");
    }

    /** Ends an element that holds nothing. */
    SvgText end() {
        return raw("/>\n");
    }

    /** Ends an element that holds a text. */
    SvgText text(String text) {
        return raw(">").raw(escaped(text)).close(opened);
    }

    SvgText close(String element) {
        return raw("</" + element + ">\n");
    }

    /** At most two decimals, without zeros that say nothing. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The path data of a shape. */
    static String path(Shape shape) {
        var data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> segment(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> segment(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> segment(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> segment(data, 'C', at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void segment(StringBuilder data, char letter, double[] numbers, int count) {
        data.append(letter);
        for (int i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
    }

    /** Characters that XML cannot hold become a replacement character. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(point) ? point : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t' || (point >= ' ' && point < 0xD800) || (point >= 0xE000 && point < 0xFFFE)
                || point > 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
