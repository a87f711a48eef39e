package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.arrangement.Look;
import io.github.convatlas.diagram.Target.Kind;
import io.github.convatlas.diagram.TextMetrics;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.DiagramOptions;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.ui.common.task.Job;
import io.github.convatlas.ui.common.task.LatestOnly;
import io.github.convatlas.ui.common.task.TaskRunner;
import io.github.convatlas.ui.diagram.measure.LayerTimes;
import io.github.convatlas.ui.diagram.model.Drafting.Manner;
import io.github.convatlas.ui.diagram.model.Drafting.Wish;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.Highlight;
import io.github.convatlas.ui.workspace.OpenNetwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;

/** Keeps the drawing up to date with what is shown and how: lays out in the background, the newest wish only. */
public final class Draftsman {
    private static final double COMFORTABLE = 480;
    private final AppState state;
    private final LatestOnly lane;
    private final LayerTimes times;
    private final ReadOnlyObjectWrapper<DiagramLevel> level = new ReadOnlyObjectWrapper<>(DiagramLevel.BLOCK);
    private final ReadOnlyObjectWrapper<DiagramDrawing> drawing = new ReadOnlyObjectWrapper<>(DiagramDrawing.EMPTY);
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private TextMetrics metrics = TextMetrics.approximate();
    private String title = "";
    private double room = 2 * COMFORTABLE;
    private int wished;

    Draftsman(AppState state, TaskRunner tasks, LayerTimes times) {
        this.state = state;
        this.times = times;
        this.lane = new LatestOnly(tasks);
        state.networks().addListener((ListChangeListener<OpenNetwork>) _ -> draw());
        state.opened().addListener((MapChangeListener<Long, Set<String>>) _ -> draw());
        state.unitProperty().subscribe(_ -> draw());
        state.languageProperty().subscribe((_, _) -> draw());
        state.lighting().highlightProperty().subscribe((_, _) -> draw());
        state.looking().overlayProperty().subscribe((_, _) -> draw());
        state.looking().foldedProperty().subscribe((_, _) -> draw());
        state.looking().ruleProperty().subscribe((_, _) -> draw());
        times.changedProperty().subscribe((_, _) -> draw());
    }

    /** The newest drawing. */
    public ReadOnlyObjectProperty<DiagramDrawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** Whether the user has stopped the newest drawing, so that an older one or none is shown. */
    public ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Makes the drawing that was stopped. */
    public void resume() {
        draw();
    }

    /** What a box stands for, before single parts are opened or closed. */
    public ReadOnlyObjectProperty<DiagramLevel> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** Whether equal blocks that follow each other are one box. */
    public BooleanProperty foldedProperty() {
        return state.looking().foldedProperty();
    }

    /** Names the work in the language of the window, for the status bar. */
    public void callWork(String newTitle) {
        title = newTitle;
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

    private Openings openings(long slot) {
        return Openings.of(state.opened().getOrDefault(slot, Set.of()), level.get());
    }

    /** Whether the rows of a stage, or the layers of a row, are shown. */
    boolean isOpen(long slot, Kind kind, String id) {
        return openings(slot).isOpen(kind, id);
    }

    /** Shows or hides the rows of a stage, or the layers of a row. */
    void open(long slot, Kind kind, String id, boolean open) {
        if (isOpen(slot, kind, id) != open) {
            state.open(Map.of(slot, openings(slot).with(kind, id, open).words()));
        }
    }

    /** Shows the layers of every row. */
    public void openAll() {
        choose(DiagramLevel.LAYER);
    }

    /** Makes every stage one box. */
    public void closeAll() {
        choose(DiagramLevel.STAGE);
    }

    /** Shows all networks at a level, whatever was opened or closed before. */
    public void choose(DiagramLevel next) {
        state.open(state.networks().stream()
                .collect(Collectors.toMap(OpenNetwork::slot, _ -> Openings.at(next).words())));
    }

    private void draw() {
        level.set(state.opened().values().stream().map(Openings::level).flatMap(Optional::stream).findFirst()
                .orElse(DiagramLevel.BLOCK));
        List<Wish> wishes = state.networks().stream().flatMap(this::wish).toList();
        wished = wishes.size();
        Look look = state.looking().look();
        var options = new DiagramOptions(look.overlay(), state.unitProperty().get(), compact(wished))
                .counting(look.rule()).in(state.languageProperty().get().locale());
        Map<Long, Set<LayerId>> lit = state.lighting().highlightProperty().get().map(Highlight::layers)
                .orElse(Map.of());
        var manner = new Manner(look.folded(), options, metrics, lit);
        var drafting = new Drafting(wishes, manner, drawing.get().columns());
        lane.run((title.isEmpty() ? Job.quiet(drafting::draw) : Job.of(title, drafting::draw)).whenDone(drawing::set)
                .whenCancelled(() -> stopped.set(true)));
        // The drawing before, if one was under way, has been cancelled by this one and not by the user.
        stopped.set(false);
    }

    private Stream<Wish> wish(OpenNetwork network) {
        return network.network().map(shaped -> new Wish(network.slot(), shaped, openings(network.slot()),
                times.of(network))).stream();
    }
}
