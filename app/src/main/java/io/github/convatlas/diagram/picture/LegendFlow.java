package io.github.convatlas.diagram.picture;

import io.github.convatlas.diagram.Item;
import io.github.convatlas.diagram.Item.Anchor;
import io.github.convatlas.diagram.Item.Origin;
import io.github.convatlas.diagram.Item.Style;
import io.github.convatlas.diagram.Point;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Tone;
import io.github.convatlas.diagram.color.Tone.Ink;

import java.util.List;

/** Puts the entries of a legend beside each other below a diagram, in as many lines as they need. */
final class LegendFlow {
    static final double SIZE = 11;
    static final double SYMBOL = 15;
    private static final double ROW = 22;
    private static final double LINE = 15;
    private static final double MARGIN = 12;
    private static final double GAP = 5;
    private static final double BETWEEN = 16;
    private final List<Item> items;
    private final double left;
    private final double right;
    private double x;
    private double y;
    private double height = ROW;

    /** Draws what stands before a text. */
    @FunctionalInterface
    interface Symbol {
        /** Nothing. */
        Symbol NONE = (_, _) -> {
        };

        /** Adds what is drawn at a place. */
        void draw(List<Item> items, Rect place);
    }

    /**
     * An empty legend.
     *
     * @param items  what is added to
     * @param bounds of the diagram above it
     */
    LegendFlow(List<Item> items, Rect bounds) {
        this.items = items;
        this.left = bounds.x() + MARGIN;
        this.right = bounds.right() - MARGIN;
        this.x = left;
        this.y = bounds.bottom() + 2;
    }

    /** A text on its own. */
    void entry(String text) {
        entry(0, Symbol.NONE, text);
    }

    /**
     * A symbol with what it means.
     *
     * @param width  of the symbol in pixels
     * @param symbol draws it
     * @param text   what it means
     */
    void entry(double width, Symbol symbol, String text) {
        double beside = width > 0 ? width + GAP : 0;
        TextMetrics metrics = TextMetrics.approximate();
        List<String> lines = metrics.lines(text, SIZE, false, right - left - beside);
        double wide = beside + lines.stream().mapToDouble(line -> metrics.width(line, SIZE, false)).max().orElse(0);
        if (x + wide > right) {
            next();
        }
        symbol.draw(items, new Rect(x, y, width, SYMBOL));
        for (int index = 0; index < lines.size(); index++) {
            write(lines.get(index), new Point(x + beside, y + 11.5 + index * LINE));
        }
        x += wide + BETWEEN;
        height = Math.max(height, ROW + (lines.size() - 1) * LINE);
    }

    /** What follows begins a line. */
    void next() {
        if (x > left) {
            x = left;
            y += height;
            height = ROW;
        }
    }

    /** Where the legend ends. */
    double bottom() {
        return x > left ? y + height : y;
    }

    private void write(String text, Point at) {
        double width = TextMetrics.approximate().width(text, SIZE, false);
        items.add(new Item.Text(Origin.GROUND, text, at, new Style(SIZE, false, Anchor.LEFT, Tone.of(Ink.MUTED)),
                new Rect(at.x(), at.y() - SIZE, width, 1.2 * SIZE)));
    }
}
