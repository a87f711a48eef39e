package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.SpatialIndex;
import io.github.convatlas.diagram.Spotlight;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.layout.DiagramColumn;
import io.github.convatlas.diagram.layout.DiagramLayout;
import io.github.convatlas.diagram.layout.DiagramOptions;
import io.github.convatlas.diagram.layout.Overlay;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.Progress;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Column;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Highlight;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** Keeps the drawing up to date with what is shown and how: lays out in the background, the newest wish only. */
public final class Draftsman {
    private static final String OVERLAY = ".overlay";
    private static final String FOLDED = ".folded";
    private static final double COMFORTABLE = 480;
    private final AppState state;
    private final LatestOnly lane;
    private final Map<Long, Set<String>> opened = new HashMap<>();
    private final ObjectProperty<Overlay> overlay;
    private final BooleanProperty folded;
    private final ReadOnlyObjectWrapper<DiagramDrawing> drawing = new ReadOnlyObjectWrapper<>(DiagramDrawing.EMPTY);
    private TextMetrics metrics = TextMetrics.approximate();
    private double room = 2 * COMFORTABLE;
    private int wished;

    /** What is asked for. */
    private record Wish(long slot, ShapedNetwork network, Set<String> opened) {
    }

    /** How it is asked for. */
    private record Manner(boolean folded, DiagramOptions options, TextMetrics metrics, Map<Long, Set<LayerId>> lit) {
    }

    Draftsman(AppState state, TaskRunner tasks, String name) {
        this.state = state;
        this.lane = new LatestOnly(tasks);
        overlay = new SimpleObjectProperty<>(remembered(state.notes().getOrDefault(name + OVERLAY, "")));
        folded = new SimpleBooleanProperty(!state.notes().getOrDefault(name + FOLDED, "").equals("no"));
        state.networks().addListener((ListChangeListener<OpenNetwork>) _ -> draw());
        state.unitProperty().subscribe(_ -> draw());
        state.lighting().highlightProperty().subscribe((_, _) -> draw());
        overlay.subscribe((_, next) -> {
            state.notes().put(name + OVERLAY, next.name().toLowerCase(Locale.ROOT));
            draw();
        });
        folded.subscribe((_, next) -> {
            state.notes().put(name + FOLDED, next ? "yes" : "no");
            draw();
        });
    }

    /** The newest drawing. */
    public ReadOnlyObjectProperty<DiagramDrawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** What the color of a box tells. */
    public ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** Whether equal blocks that follow each other are one box. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Lays out with the widths of another font. */
    public void measureWith(TextMetrics newMetrics) {
        if (!metrics.equals(newMetrics)) {
            metrics = newMetrics;
            draw();
        }
    }

    /** Draws narrower boxes without figures where everything would become small. */
    public void makeRoom(double width) {
        boolean before = compact(wished);
        room = width;
        if (wished > 0 && compact(wished) != before) {
            draw();
        }
    }

    private boolean compact(int networks) {
        return room < COMFORTABLE * networks;
    }

    /** Whether the layers of a row are shown. */
    boolean isOpen(long slot, String row) {
        return opened.getOrDefault(slot, Set.of()).contains(row);
    }

    /** Shows or hides the layers of a row. */
    void open(long slot, String row, boolean open) {
        Set<String> rows = opened.computeIfAbsent(slot, _ -> new HashSet<>());
        if (open ? rows.add(row) : rows.remove(row)) {
            draw();
        }
    }

    /** Shows the layers of every row. */
    public void openAll() {
        drawing.get().columns().forEach(column -> column.outline().rows().stream().filter(row -> row.opens())
                .forEach(row -> opened.computeIfAbsent(column.slot(), _ -> new HashSet<>()).add(row.id())));
        draw();
    }

    /** Hides all layers. */
    public void closeAll() {
        opened.clear();
        draw();
    }

    private void draw() {
        List<Wish> wishes = state.networks().stream().flatMap(this::wish).toList();
        opened.keySet().retainAll(wishes.stream().map(Wish::slot).toList());
        wished = wishes.size();
        var options = new DiagramOptions(overlay.get(), state.unitProperty().get(), compact(wished));
        Map<Long, Set<LayerId>> lit = state.lighting().highlightProperty().get().map(Highlight::layers)
                .orElse(Map.of());
        var manner = new Manner(folded.get(), options, metrics, lit);
        List<Column> before = drawing.get().columns();
        lane.run(Job.quiet(progress -> draw(wishes, manner, before, progress)).whenDone(drawing::set));
    }

    private Stream<Wish> wish(OpenNetwork network) {
        Set<String> rows = opened.getOrDefault(network.slot(), Set.of());
        return network.network().map(shaped -> new Wish(network.slot(), shaped, Set.copyOf(rows))).stream();
    }

    private static DiagramDrawing draw(List<Wish> wishes, Manner manner, List<Column> before, Progress progress)
            throws InterruptedException {
        var columns = new ArrayList<Column>();
        for (Wish wish : wishes) {
            if (progress.isCancelled()) {
                throw new InterruptedException("a newer drawing is wanted");
            }
            Outline outline = known(before, wish, manner.folded())
                    .orElseGet(() -> Outline.of(wish.network(), manner.folded()));
            columns.add(new Column(wish.slot(), wish.network(), manner.folded(),
                    new DiagramColumn(outline, wish.opened(), Map.of())));
        }
        List<DiagramColumn> contents = columns.stream().map(Column::content).toList();
        var list = Spotlight.on(DiagramLayout.of(contents, manner.options(), manner.metrics()),
                DiagramDrawing.byColumn(columns, manner.lit()));
        return new DiagramDrawing(columns, manner.options(), list, SpatialIndex.of(list),
                DiagramLayout.largest(contents, manner.options()));
    }

    private static Optional<Outline> known(List<Column> before, Wish wish, boolean folded) {
        return before.stream().filter(column -> column.folded() == folded && column.source().equals(wish.network()))
                .map(Column::outline).findFirst();
    }

    private static Overlay remembered(String name) {
        return Stream.of(Overlay.KIND, Overlay.MACS, Overlay.PARAMS, Overlay.ACTIVATIONS)
                .filter(overlay -> overlay.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElse(Overlay.KIND);
    }
}
