package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.settings.SidePane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Folds and unfolds the panes at the sides and keeps their widths, also while the window is resized. Only what the user drags
 * changes a width; where the window squeezes a pane, or forgets its width while it comes back, the pane gets it again as soon
 * as there is room. Where there is room for one pane only, unfolding it folds the other.
 */
final class SidePanes {
    private static final double ROOM = 1060;
    /** What the work needs between the panes. */
    private static final double LEAST_WORK = 520;
    /** A divider takes some of its pane. */
    private static final double ASTRAY = 6;
    private static final String DIVIDER = "split-pane-divider";
    private final SplitPane split;
    private final Lifetime lifetime;
    private final Map<MainViewModel.Pane, Side> panes = new LinkedHashMap<>();
    private List<Double> tried = List.of();
    private boolean dragging;

    /**
     * Where a pane is.
     *
     * @param region the pane
     * @param isLeft whether it is at the left
     */
    private record Side(Region region, boolean isLeft) {
    }

    SidePanes(SplitPane split, Lifetime lifetime) {
        this.split = split;
        this.lifetime = lifetime;
        Runnable afterLayout = this::straighten;
        split.sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removePostLayoutPulseListener(afterLayout));
            Optional.ofNullable(now).ifPresent(scene -> scene.addPostLayoutPulseListener(afterLayout));
        });
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> dragging |= isDivider(event.getTarget()));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> endDrag());
        split.widthProperty().subscribe(_ -> placeAll());
    }

    void left(Region pane, MainViewModel.Pane model, ToggleButton fold) {
        follow(new Side(pane, true), model, fold);
    }

    void right(Region pane, MainViewModel.Pane model, ToggleButton fold) {
        follow(new Side(pane, false), model, fold);
        lifetime.add(split.widthProperty().subscribe((before, now) -> {
            boolean had = before.doubleValue() == 0 || before.doubleValue() >= ROOM;
            boolean has = now.doubleValue() >= ROOM;
            if (now.doubleValue() > 0 && had != has) {
                model.makeRoom(has);
            }
        }));
    }

    private void follow(Side side, MainViewModel.Pane model, ToggleButton fold) {
        panes.put(model, side);
        SplitPane.setResizableWithParent(side.region(), false);
        fold.selectedProperty().bindBidirectional(model.openProperty());
        lifetime.add(() -> fold.selectedProperty().unbindBidirectional(model.openProperty()));
        lifetime.add(model.openProperty().subscribe(open -> {
            split.getItems().remove(side.region());
            if (open) {
                split.getItems().add(side.isLeft() ? 0 : split.getItems().size(), side.region());
            }
            placeAll();
        }));
        fold.setOnAction(_ -> share(model));
        model.whenToggled(() -> share(model));
    }

    /** The user has folded or unfolded a pane. One that was folded for it comes back when it is folded. */
    private void share(MainViewModel.Pane changed) {
        double sides = panes.keySet().stream().mapToDouble(pane -> pane.widthProperty().get()).sum();
        if (split.getWidth() > 0 && split.getWidth() - sides < LEAST_WORK) {
            panes.keySet().stream().filter(other -> other != changed)
                    .forEach(other -> other.makeWay(!changed.openProperty().get()));
        }
    }

    private boolean isDivider(EventTarget target) {
        Node node = target instanceof Node found ? found : split;
        while (node != split && node.getParent() != null && node.getParent() != split) {
            node = node.getParent();
        }
        return node.getStyleClass().contains(DIVIDER);
    }

    private void endDrag() {
        if (dragging) {
            split.layout();
            rememberAll();
            dragging = false;
        }
    }

    private void rememberAll() {
        panes.forEach((model, side) -> {
            double width = side.region().getWidth();
            if (model.openProperty().get() && width >= SidePane.LEAST_WIDTH / 2) {
                model.widthProperty().set(width);
            }
        });
    }

    /** After the window was laid out: what has not its width gets it. What cannot have it is tried once. */
    private void straighten() {
        List<Double> wishes = Stream.concat(Stream.of(split.getWidth()), panes.keySet().stream()
                .map(model -> model.openProperty().get() ? model.widthProperty().get() : 0.0)).toList();
        boolean astray = panes.entrySet().stream().anyMatch(pane -> pane.getKey().openProperty().get() && Math.abs(
                pane.getKey().widthProperty().get() - pane.getValue().region().getWidth()) > ASTRAY);
        if (astray && !dragging && !wishes.equals(tried)) {
            placeAll();
            // At once, or the wrong width would be seen for a frame.
            split.layout();
        }
        tried = astray ? wishes : List.of();
    }

    /** Folding one pane takes a divider away, and the split forgets where the other one was. */
    private void placeAll() {
        panes.forEach(this::place);
    }

    private void place(MainViewModel.Pane model, Side side) {
        List<SplitPane.Divider> dividers = split.getDividers();
        double width = split.getWidth();
        if (width > 0 && model.openProperty().get() && !dividers.isEmpty()) {
            double share = model.widthProperty().get() / width;
            (side.isLeft() ? dividers.getFirst() : dividers.getLast()).setPosition(side.isLeft() ? share : 1 - share);
        }
    }
}
