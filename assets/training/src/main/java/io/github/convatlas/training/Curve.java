package io.github.convatlas.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The validation curve: accuracy from 50 to 100 %, and the losses, over the minutes of a training. */
final class Curve {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 60;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;

    private Curve() {
    }

    /**
     * An SVG picture.
     *
     * @param rows steps, seconds, loss, validation accuracy, validation loss
     */
    static String svg(List<double[]> rows) {
        double end = Math.max(1, rows.getLast()[1]);
        double loss = Math.max(0.1, rows.stream().mapToDouble(row -> Math.max(row[2], row[4])).max().orElse(1));
        var svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' "
                + "font-size='12'><rect width='100%%' height='100%%' fill='white'/>%n", WIDTH, HEIGHT));
        for (int percent = 50; percent <= 100; percent += 10) {
            double y = y((percent - 50) / 50.0);
            svg.append(String.format(Locale.ROOT, "<path d='M%d %.1fH%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end'>%d %%</text>%n",
                    LEFT, y, WIDTH - RIGHT, LEFT - 6, y + 4, percent));
            svg.append(String.format(Locale.ROOT, "<text x='%d' y='%.1f' fill='#888'>%.2f</text>%n", WIDTH - RIGHT + 6, y + 4,
                    loss * (percent - 50) / 50));
        }
        for (int i = 0; i <= 6; i++) {
            double x = LEFT + (WIDTH - LEFT - RIGHT) * i / 6.0;
            svg.append(String.format(Locale.ROOT, "<text x='%.1f' y='%d' text-anchor='middle'>%.1f min</text>%n", x, HEIGHT - BOTTOM + 20,
                    end * i / 360));
        }
        svg.append(line(rows, end, "#0969da", row -> Math.max(0, (row[3] - 0.5) / 0.5)));
        svg.append(line(rows, end, "#bc4c00", row -> row[4] / loss));
        svg.append(line(rows, end, "#9a9a9a", row -> row[2] / loss));
        svg.append(String.format(Locale.ROOT, "<text x='%d' y='18' fill='#0969da'>validation accuracy (left): %.2f %%</text>"
                + "<text x='%d' y='18' fill='#bc4c00'>validation loss (right)</text>"
                + "<text x='%d' y='18' fill='#9a9a9a'>training loss (right)</text></svg>%n", LEFT,
                100 * rows.getLast()[3], LEFT + 280, LEFT + 440));
        return svg.toString();
    }

    private interface Height {
        double of(double[] row);
    }

    private static String line(List<double[]> rows, double end, String color, Height height) {
        return String.format(Locale.ROOT, "<polyline fill='none' stroke='%s' stroke-width='2' points='%s'/>%n", color,
                rows.stream().map(row -> String.format(Locale.ROOT, "%.1f,%.1f", LEFT + (WIDTH - LEFT - RIGHT) * row[1] / end,
                        y(height.of(row)))).collect(Collectors.joining(" ")));
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
    }

}
