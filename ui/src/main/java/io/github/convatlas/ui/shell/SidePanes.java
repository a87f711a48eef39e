package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.common.Lifetime;
import io.github.convatlas.ui.settings.SidePane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * Folds and unfolds the panes at the sides and keeps their widths, also while the window is resized. Where there is room for
 * one only, unfolding it folds the other.
 */
final class SidePanes {
    private static final double ROOM = 1060;
    /** What the work needs between the panes. */
    private static final double LEAST_WORK = 520;
    private final SplitPane split;
    private final Lifetime lifetime;
    private final Map<MainViewModel.Pane, Boolean> panes = new LinkedHashMap<>();
    private boolean arranging;

    SidePanes(SplitPane split, Lifetime lifetime) {
        this.split = split;
        this.lifetime = lifetime;
    }

    void left(Node pane, MainViewModel.Pane model, ToggleButton fold) {
        follow(pane, model, fold, true);
    }

    void right(Node pane, MainViewModel.Pane model, ToggleButton fold) {
        follow(pane, model, fold, false);
        lifetime.add(split.widthProperty().subscribe((before, now) -> {
            boolean had = before.doubleValue() == 0 || before.doubleValue() >= ROOM;
            boolean has = now.doubleValue() >= ROOM;
            if (now.doubleValue() > 0 && had != has) {
                model.makeRoom(has);
            }
        }));
    }

    private void follow(Node pane, MainViewModel.Pane model, ToggleButton fold, boolean left) {
        panes.put(model, left);
        SplitPane.setResizableWithParent(pane, false);
        fold.selectedProperty().bindBidirectional(model.openProperty());
        lifetime.add(() -> fold.selectedProperty().unbindBidirectional(model.openProperty()));
        lifetime.add(model.openProperty().subscribe(open -> {
            split.getItems().remove(pane);
            if (open) {
                split.getItems().add(left ? 0 : split.getItems().size(), pane);
            }
            placeAll();
        }));
        fold.setOnAction(_ -> share(model));
        model.whenToggled(() -> share(model));
        split.widthProperty().subscribe(_ -> place(model, left));
        if (pane instanceof Region region) {
            lifetime.add(region.widthProperty().subscribe(width -> remember(model, width.doubleValue())));
        }
    }

    /** The user has folded or unfolded a pane. One that was folded for it comes back when it is folded. */
    private void share(MainViewModel.Pane changed) {
        double sides = panes.keySet().stream().mapToDouble(pane -> pane.widthProperty().get()).sum();
        if (split.getWidth() > 0 && split.getWidth() - sides < LEAST_WORK) {
            panes.keySet().stream().filter(other -> other != changed)
                    .forEach(other -> other.makeWay(!changed.openProperty().get()));
        }
    }

    private void remember(MainViewModel.Pane model, double width) {
        if (!arranging && width >= SidePane.LEAST_WIDTH / 2 && model.openProperty().get()) {
            model.widthProperty().set(width);
        }
    }

    /** Folding one pane takes a divider away, and the split forgets where the other one was. */
    private void placeAll() {
        panes.forEach(this::place);
    }

    private void place(MainViewModel.Pane model, boolean left) {
        List<SplitPane.Divider> dividers = split.getDividers();
        double width = split.getWidth();
        if (width > 0 && model.openProperty().get() && !dividers.isEmpty()) {
            arranging = true;
            double share = model.widthProperty().get() / width;
            (left ? dividers.getFirst() : dividers.getLast()).setPosition(left ? share : 1 - share);
            arranging = false;
        }
    }
}
