package io.github.convatlas.training.course;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The validation curve: accuracy from 50 or 0 to 100 %, and the losses, over the minutes of a training. */
final class Curve {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 60;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;
    private static final int STEPS = 5;
    private static final double SMALLEST_LOSS = 0.1;
    private final List<double[]> rows;
    private final double end;
    private final double loss;
    private final double least;

    private Curve(List<double[]> rows) {
        this.rows = rows;
        end = Math.max(1, rows.getLast()[1]);
        loss = rows.stream().flatMap(row -> java.util.stream.Stream.of(row[2], row[4])).filter(Double::isFinite)
                .reduce(SMALLEST_LOSS, Math::max);
        least = rows.stream().anyMatch(row -> row[3] < 0.5) ? 0 : 0.5;
    }

    /**
     * An SVG picture.
     *
     * @param rows at least one; each has steps, seconds, loss, validation accuracy, validation loss
     */
    static String svg(List<double[]> rows) {
        return new Curve(rows).draw();
    }

    private String draw() {
        var svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' "
                        + "font-size='12'><rect width='100%%' height='100%%' fill='white'/>%n",
                WIDTH, HEIGHT));
        axes(svg);
        svg.append(line("#0969da", row -> (row[3] - least) / (1 - least)));
        svg.append(line("#bc4c00", row -> row[4] / loss));
        svg.append(line("#9a9a9a", row -> row[2] / loss));
        svg.append(String.format(Locale.ROOT,
                "<text x='%d' y='18' fill='#0969da'>validation accuracy (left): %.2f %%</text>"
                        + "<text x='%d' y='18' fill='#bc4c00'>validation loss (right)</text>"
                        + "<text x='%d' y='18' fill='#9a9a9a'>training loss (right)</text></svg>%n",
                LEFT,
                100 * rows.getLast()[3], LEFT + 280, LEFT + 440));
        return svg.toString();
    }

    private void axes(StringBuilder svg) {
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            svg.append(String.format(Locale.ROOT,
                    "<path d='M%d %.1fH%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end'>%.0f %%</text>%n",
                    LEFT, y(share), WIDTH - RIGHT, LEFT - 6, y(share) + 4, 100 * (least + (1 - least) * share)));
            svg.append(String.format(Locale.ROOT, "<text x='%d' y='%.1f' fill='#888'>%.2f</text>%n",
                    WIDTH - RIGHT + 6, y(share) + 4, loss * share));
        }
        for (int i = 0; i <= 6; i++) {
            svg.append(String.format(Locale.ROOT, "<text x='%.1f' y='%d' text-anchor='middle'>%.1f min</text>%n",
                    LEFT + (WIDTH - LEFT - RIGHT) * i / 6.0, HEIGHT - BOTTOM + 20, end * i / 360));
        }
    }

    private String line(String color, ToDoubleFunction<double[]> height) {
        return String.format(Locale.ROOT, "<polyline fill='none' stroke='%s' stroke-width='2' points='%s'/>%n", color,
                rows.stream().filter(row -> Double.isFinite(height.applyAsDouble(row)))
                        .map(row -> String.format(Locale.ROOT, "%.1f,%.1f",
                                LEFT + (WIDTH - LEFT - RIGHT) * row[1] / end, y(height.applyAsDouble(row))))
                        .collect(Collectors.joining(" ")));
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
    }
}
