package io.github.convatlas.ui.diagram.bench;

import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.ui.diagram.canvas.DiagramPane;
import io.github.convatlas.ui.diagram.canvas.Viewport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Opens one network after the other and watches the frames. */
final class FrameRun extends AnimationTimer {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1000;
    private static final int SETTLING = 20;
    private static final int FRAMES = 150;
    private static final double STEP = 24;
    private static final double FACTOR = 1.015;
    private static final double MILLION = 1e6;
    private final Stage stage;
    private final DiagramPane pane = new DiagramPane();
    private final List<ShapedNetwork> networks;
    private int at = -1;
    private int frame;
    private long opened;
    private double openMs;
    private double drawMs;
    private long before;
    private DisplayList list = DisplayList.EMPTY;
    private Viewport viewport = Viewport.NONE;
    private double[] pans = new double[FRAMES];
    private double[] zooms = new double[FRAMES];

    FrameRun(Stage stage, List<ShapedNetwork> networks) {
        this.stage = stage;
        this.networks = networks;
    }

    @Override
    public void start() {
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        stage.show();
        System.out.println("network,layers,layoutMs,openMs,panMedianMs,panP90Ms,panFps,zoomMedianMs,zoomP90Ms,zoomFps,"
                + "heapMB");
        super.start();
    }

    /** The frames of a network: some to settle, then it moves, then it zooms. */
    @Override
    public void handle(long now) {
        double spent = (System.nanoTime() - before) / MILLION;
        before = System.nanoTime();
        if (at < 0 || frame >= SETTLING + 2 * FRAMES) {
            next();
            return;
        }
        if (frame == 1) {
            openMs = (System.nanoTime() - opened) / MILLION;
        }
        int counted = frame - SETTLING - 1;
        if (counted >= 0) {
            (counted < FRAMES ? pans : zooms)[counted % FRAMES] = spent;
        }
        if (frame >= SETTLING) {
            move(frame - SETTLING);
        }
        frame++;
        Platform.requestNextPulse();
    }

    private void move(int step) {
        if (step < FRAMES) {
            boolean down = step / (FRAMES / 2) % 2 == 0;
            viewport = viewport.moved(0, down ? -STEP : STEP).within(list.bounds());
        } else {
            boolean out = (step - FRAMES) / (FRAMES / 2) % 2 == 0;
            viewport = viewport.zoomed(out ? 1 / FACTOR : FACTOR, WIDTH / 2.0, HEIGHT / 2.0).within(list.bounds());
        }
        pane.look(viewport);
    }

    private void next() {
        if (at >= 0) {
            report();
        }
        at++;
        frame = 0;
        if (at >= networks.size()) {
            stop();
            Platform.exit();
            return;
        }
        System.gc();
        opened = System.nanoTime();
        DiagramColumn column = DiagramColumn.at(DiagramLevel.LAYER, Outline.of(networks.get(at), false), Map.of());
        list = DiagramLayout.of(List.of(column), DiagramOptions.USUAL, TextMetrics.approximate());
        SpatialIndex index = SpatialIndex.of(list);
        drawMs = (System.nanoTime() - opened) / MILLION;
        viewport = new Viewport(1, 0, 0, WIDTH, HEIGHT).start(list.bounds());
        pane.color(Palette.light());
        pane.show(list, index, list.bounds());
        pane.look(viewport);
        before = System.nanoTime();
    }

    private void report() {
        Quantiles pan = Quantiles.of(pans);
        Quantiles zoom = Quantiles.of(zooms);
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
        System.out.printf(Locale.ROOT, "%s,%d,%.1f,%.1f,%.2f,%.2f,%.0f,%.2f,%.2f,%.0f,%d%n",
                networks.get(at).identity().reference(), networks.get(at).graph().nodes().size(), drawMs, openMs,
                pan.median(), pan.p90(), 1000 / pan.median(), zoom.median(), zoom.p90(), 1000 / zoom.median(), heap);
        pans = new double[FRAMES];
        zooms = new double[FRAMES];
    }
}
