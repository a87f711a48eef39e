package io.github.convatlas.ui.diagram.model;

import io.github.convatlas.diagram.Navigation;
import io.github.convatlas.diagram.Target;
import io.github.convatlas.diagram.Target.Subject;
import io.github.convatlas.diagram.layout.DiagramLevel;
import io.github.convatlas.diagram.look.Overlay;
import io.github.convatlas.ui.diagram.measure.Measuring;
import io.github.convatlas.ui.diagram.model.DiagramDrawing.Pick;
import io.github.convatlas.ui.workspace.AppState;
import io.github.convatlas.ui.workspace.NetworkPart;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the diagram shows, what is selected in it, and what the user does with it. Outlives the view. For the FX thread.
 */
public final class DiagramViewModel {
    private final AppState state;
    private final Arrangement arrangement;
    private final Measuring measuring;
    private final Draftsman draftsman;
    private final Camera camera;
    private final Framing framing;
    private final SearchModel search;
    private final ReadOnlyObjectWrapper<Optional<Target>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Target>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Pick> wanted = Optional.empty();
    /** Whether the next drawing was asked for by what is selected here, so that other views have to follow. */
    private boolean announcing;

    /**
     * Follows the networks of the window.
     *
     * @param state       what is shown
     * @param tools       lays out and measures in the background
     * @param name        under which zoom and overlay are remembered: {@code diagram}
     * @param arrangement of the networks
     */
    public DiagramViewModel(AppState state, Measuring.Tools tools, String name, Arrangement arrangement) {
        this.state = state;
        this.arrangement = arrangement;
        this.measuring = new Measuring(state, tools);
        this.camera = new Camera(state.notes(), name);
        this.framing = new Framing(camera, arrangement);
        this.draftsman = new Draftsman(state, tools.tasks(), tools.times());
        this.search = new SearchModel(draftsman.drawingProperty(), this::show);
        draftsman.drawingProperty().subscribe(this::replaced);
        state.partProperty().subscribe(this::follow);
    }

    /** The diagram; the one before while a new one is being made. */
    public ReadOnlyObjectProperty<DiagramDrawing> drawingProperty() {
        return draftsman.drawingProperty();
    }

    /** How the networks are arranged. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** What is drawn, and how. */
    public Draftsman draftsman() {
        return draftsman;
    }

    /** Measures what is shown. */
    public Measuring measuring() {
        return measuring;
    }

    /** Which part is shown. */
    public Camera camera() {
        return camera;
    }

    /** The search for blocks and layers. */
    public SearchModel search() {
        return search;
    }

    /** What the color of a box tells. */
    public ObjectProperty<Overlay> overlayProperty() {
        return state.looking().overlayProperty();
    }

    /** What is selected. */
    public ReadOnlyObjectProperty<Optional<Target>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What the pointer is on. */
    public ReadOnlyObjectProperty<Optional<Target>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    private DiagramDrawing drawing() {
        return draftsman.drawingProperty().get();
    }

    /** The network whose parameters are shown, if it is drawn. */
    public Optional<DiagramDrawing.Column> focusedColumn() {
        return state.focusedProperty().get().flatMap(network -> drawing().column(network.slot()));
    }

    private Optional<Target> at(int pane, double viewX, double viewY) {
        var point = camera.viewportProperty().get().toDiagram(viewX, viewY);
        double left = arrangement.extent(drawing().list(), pane).x();
        return drawing().index().at(point.x() + left, point.y()).filter(target -> arrangement.shows(pane, target));
    }

    /** The pointer is at a place of a pane. */
    public void hover(int pane, double viewX, double viewY) {
        hovered.set(at(pane, viewX, viewY));
    }

    /** The pointer has left the view. */
    public void leave() {
        hovered.set(Optional.empty());
    }

    /** Selects what is at a place of a pane; nothing beside all boxes. */
    public void click(int pane, double viewX, double viewY) {
        at(pane, viewX, viewY).ifPresentOrElse(this::select, this::clear);
    }

    /** Selects a target. */
    public void select(Target target) {
        Pick pick = drawing().pick(target.key());
        wanted = Optional.of(pick);
        selected.set(Optional.of(target));
        state.focus(pick.slot());
        state.partProperty().set(Optional.of(new NetworkPart(pick.slot(), pick.id())));
        camera.show(arrangement.placed(drawing().list(), target), drawing().list().header());
    }

    /** Selects nothing. */
    public void clear() {
        wanted = Optional.empty();
        selected.set(Optional.empty());
        state.partProperty().set(Optional.empty());
    }

    /** Selects the next target in a direction; the first one where nothing is selected. */
    public void walk(Navigation.Direction direction) {
        var from = selected.get().map(Target::key).orElse(Target.Key.block(-1, ""));
        Navigation.next(drawing().list(), from, direction).ifPresent(this::select);
    }

    /** Opens the selected block, or closes it. */
    public void toggle() {
        selected.get().ifPresent(target -> {
            switch (target.subject()) {
                case Subject.Closed(var row) when isStage(target) || row.opens() ->
                    open(target, target.key().id(), true);
                case Subject.Closed _,Subject.OneLayer _,Subject.OneNetwork _ -> {
                }
                case Subject.Opened(_, var outline) -> open(target, isStage(target) ? target.key().id() : outline.id(),
                        false);
            }
        });
    }

    private static boolean isStage(Target target) {
        return target.key().kind() == Target.Kind.STAGE;
    }

    /**
     * One level up: from a layer to its block, from an opened block to the closed one, from a block of an opened stage to
     * the closed stage, from there to nothing.
     */
    public void back() {
        selected.get().ifPresent(target -> {
            Optional<Target> parent = target.parent().flatMap(drawing().list()::target);
            if (target.subject() instanceof Subject.Opened) {
                toggle();
            } else if (parent.isEmpty()) {
                clear();
            } else if (!isStage(parent.get())) {
                select(parent.get());
            } else if (draftsman.levelProperty().get() == DiagramLevel.STAGE) {
                select(parent.get());
                toggle();
            } else {
                clear();
            }
        });
    }

    /** Selects something that may be closed: opens what it is in first. */
    void show(DiagramSearch.Hit hit) {
        Pick row = new Pick(hit.slot(), Target.Kind.BLOCK, hit.row());
        wanted = Optional.of(hit.layer().map(layer -> new Pick(hit.slot(), Target.Kind.LAYER, layer.value()))
                .orElse(row));
        boolean hidden = !draftsman.isOpen(hit.slot(), Target.Kind.STAGE, hit.stage())
                || (hit.layer().isPresent() && !draftsman.isOpen(hit.slot(), Target.Kind.BLOCK, hit.row()));
        if (hidden) {
            announcing = true;
            draftsman.open(hit.slot(), Target.Kind.STAGE, hit.stage(), true);
            hit.layer().ifPresent(_ -> draftsman.open(hit.slot(), Target.Kind.BLOCK, hit.row(), true));
        } else {
            wanted.flatMap(drawing()::target).ifPresent(this::select);
        }
    }

    private void open(Target target, String id, boolean open) {
        Pick pick = drawing().pick(target.key());
        Pick stays = new Pick(pick.slot(), target.key().kind(), id);
        announcing = true;
        wanted = Optional.of(stays);
        framing.hold(stays, target.bounds());
        draftsman.open(pick.slot(), target.key().kind(), id, open);
    }

    /** The view has another size. */
    public void resize(double width, double height) {
        draftsman.makeRoom(framing.room(width));
        camera.resize(width, height);
    }

    private void replaced(DiagramDrawing next) {
        hovered.set(Optional.empty());
        framing.show(next);
        Optional<Target> found = wanted.flatMap(next::target)
                .or(() -> state.partProperty().get().flatMap(new PartFinder(next)::find).flatMap(next::target));
        selected.set(Optional.empty());
        if (announcing) {
            found.ifPresent(this::select);
        } else {
            selected.set(found);
        }
        announcing = false;
    }

    /** Another view has picked something. */
    private void follow(Optional<NetworkPart> part) {
        boolean mine = part.equals(selected.get().map(target -> drawing().pick(target.key()))
                .map(pick -> new NetworkPart(pick.slot(), pick.id())));
        if (!mine) {
            wanted = part.flatMap(new PartFinder(drawing())::find);
            wanted.flatMap(drawing()::target).ifPresentOrElse(target -> {
                selected.set(Optional.of(target));
                camera.show(arrangement.placed(drawing().list(), target), drawing().list().header());
            }, () -> selected.set(Optional.empty()));
        }
    }
}
