package io.github.convatlas.ui.run.pace;

import io.github.convatlas.classify.RunMeter;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.pace.RunPace.Told;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/** Answers a second, latency as histogram and curve, and how busy the processor is; of what is over, what was done. */
public final class PaceView {
    private static final double HEIGHT = 44;
    private final Texts texts;
    private final Label line = new Label();
    private final Label scale = new Label();
    private final HBox histogram = new HBox();
    private final Sparkline curve = new Sparkline();
    private final VBox root;

    /** The latency of each answer, the newest at the right. */
    private static final class Sparkline extends Region {
        private final Polyline polyline = new Polyline();
        private double[] values = {};
        private double most = 1;

        Sparkline() {
            polyline.getStyleClass().add("run-pace-curve");
            polyline.setManaged(false);
            getChildren().add(polyline);
            setMinSize(0, HEIGHT);
            setPrefSize(0, HEIGHT);
            setMaxWidth(Double.MAX_VALUE);
            getStyleClass().add("run-pace-place");
        }

        void show(double[] recent, double largest) {
            values = recent;
            most = Math.max(1e-9, largest);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double step = getWidth() / Math.max(1, RunMeter.REMEMBERED - 1);
            double begin = getWidth() - step * (values.length - 1);
            polyline.getPoints().setAll(IntStream.range(0, values.length).boxed()
                    .flatMap(index -> DoubleStream.of(begin + index * step,
                            getHeight() - 2 - (getHeight() - 4) * Math.min(1, values[index] / most)).boxed())
                    .toList());
        }
    }

    /**
     * Builds the part; it hides itself while there is nothing to tell.
     *
     * @param pace    what is known
     * @param context what it may use
     */
    public PaceView(RunPace pace, WorkContext context) {
        this.texts = context.texts();
        var title = new Label(texts.get("run.pace"));
        title.getStyleClass().add("run-name");
        line.setWrapText(true);
        line.setId("run-pace-line");
        line.getStyleClass().add("run-pace-line");
        scale.setWrapText(true);
        scale.getStyleClass().add("run-name");
        histogram.getStyleClass().addAll("run-pace-place", "run-pace-histogram");
        histogram.getChildren().setAll(IntStream.range(0, RunMeter.COLUMNS).mapToObj(_ -> column()).toList());
        histogram.setMinSize(0, HEIGHT);
        histogram.setPrefHeight(HEIGHT);
        HBox.setHgrow(histogram, Priority.ALWAYS);
        HBox.setHgrow(curve, Priority.ALWAYS);
        histogram.setMaxWidth(Double.MAX_VALUE);
        histogram.setPrefWidth(0);
        var charts = new HBox(histogram, curve);
        charts.getStyleClass().add("run-pace-charts");
        root = new VBox(title, line, charts, scale);
        root.setId("run-pace");
        root.getStyleClass().add("run-pace");
        root.setAccessibleRole(AccessibleRole.TEXT);
        context.lifetime().add(pace.toldProperty().subscribe(this::show));
    }

    /** The part. */
    public Node node() {
        return root;
    }

    private static Region column() {
        var column = new Region();
        column.getStyleClass().add("run-pace-column");
        column.setMinWidth(0);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void show(Optional<Told> known) {
        root.setVisible(known.isPresent());
        root.setManaged(known.isPresent());
        known.ifPresent(told -> {
            line.setText(told.seconds().isPresent()
                    ? sum(told.figures(), told.seconds().getAsDouble())
                    : now(told.figures()));
            show(told.figures());
        });
    }

    private String now(RunMeter.Figures figures) {
        String speed = texts.get("run.pace.speed", number(figures.answersPerSecond()), number(figures.medianMs()),
                number(figures.p90Ms()));
        return figures.cores() < 0
                ? speed
                : speed + " · " + texts.get("run.pace.cores", String.format(Locale.ROOT, "%.1f", figures.cores()),
                        Runtime.getRuntime().availableProcessors());
    }

    /** What a series did that is over or pauses; its latency is that of the answers that are remembered. */
    private String sum(RunMeter.Figures figures, double seconds) {
        int remembered = figures.recentMs().length;
        String key = figures.answers() == 1
                ? "run.pace.sum.one"
                : figures.answers() > remembered ? "run.pace.sum.last" : "run.pace.sum";
        return texts.get(key, figures.answers(), number(seconds), number(figures.answers() / Math.max(1e-3, seconds)),
                number(figures.medianMs()), number(figures.p90Ms()), remembered);
    }

    private void show(RunMeter.Figures figures) {
        scale.setText(texts.get("run.pace.scale", number(figures.fromMs()), number(figures.toMs()),
                figures.recentMs().length));
        root.setAccessibleText(line.getText());
        int most = Math.max(1, Arrays.stream(figures.histogram()).max().orElse(1));
        for (int index = 0; index < RunMeter.COLUMNS; index++) {
            int count = figures.histogram()[index];
            double height = count == 0 ? 0 : Math.max(2, HEIGHT * count / most);
            ((Region) histogram.getChildren().get(index)).setPrefHeight(height);
        }
        curve.show(figures.recentMs(), figures.toMs());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
    }
}
