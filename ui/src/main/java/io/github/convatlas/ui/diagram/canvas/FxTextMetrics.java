package io.github.convatlas.ui.diagram.canvas;

import io.github.convatlas.diagram.TextMetrics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The widths of a font of the window, measured once, so that a layout can use them on any thread.
 *
 * @param plain share of the font size for each character from the space on
 * @param bold  the same for the bold font
 */
public record FxTextMetrics(List<Double> plain, List<Double> bold) implements TextMetrics {
    private static final int FIRST = ' ';
    private static final int LAST = '~';
    private static final double SIZE = 100;
    private static final double WIDE = 1;
    private static final int FIRST_FULL_WIDTH = 0x2E80;
    private static final double SYMBOL = 0.86;

    /** Copies the lists. */
    public FxTextMetrics {
        plain = List.copyOf(plain);
        bold = List.copyOf(bold);
    }

    /** Measures a font; on the FX thread. */
    public static FxTextMetrics of(String family) {
        return new FxTextMetrics(widths(Font.font(family, FontWeight.NORMAL, SIZE)),
                widths(Font.font(family, FontWeight.BOLD, SIZE)));
    }

    private static List<Double> widths(Font font) {
        Stream<String> characters = IntStream.rangeClosed(FIRST, LAST).mapToObj(Character::toString);
        return characters.map(character -> {
            // A space alone has no width of its own in some fonts, so every character is measured between two others.
            return (width(font, "n" + character + "n") - width(font, "nn")) / SIZE;
        }).toList();
    }

    private static double width(Font font, String text) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    @Override
    public double width(String text, double size, boolean isBold) {
        List<Double> widths = isBold ? bold : plain;
        return size * text.codePoints().mapToDouble(character -> advance(widths, character)).sum();
    }

    private static double advance(List<Double> widths, int character) {
        if (character >= FIRST && character <= LAST) {
            return widths.get(character - FIRST);
        }
        return character >= FIRST_FULL_WIDTH ? WIDE : SYMBOL;
    }
}
