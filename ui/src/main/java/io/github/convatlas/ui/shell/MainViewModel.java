package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.SidePane;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the frame is arranged. Outlives the frame. */
public final class MainViewModel {
    private final Pane atlas;
    private final Pane details;
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);

    /** What lies above the frame. */
    public enum Overlay {
        /** Nothing. */
        NONE,
        /** The command palette. */
        PALETTE,
        /** The help. */
        HELP
    }

    /** A side pane. */
    public static final class Pane {
        private final BooleanProperty open;
        private final DoubleProperty width;
        private boolean foldedForRoom;
        private boolean foldedForOther;
        private Runnable toggled = () -> {
        };

        Pane(SidePane settings) {
            open = new SimpleBooleanProperty(settings.open());
            width = new SimpleDoubleProperty(settings.width());
            open.subscribe(unfolded -> foldedForOther &= !unfolded);
        }

        /** Whether it is unfolded. */
        public BooleanProperty openProperty() {
            return open;
        }

        /** Its width when unfolded, in pixels. */
        public DoubleProperty widthProperty() {
            return width;
        }

        /** Folds or unfolds it. */
        public void toggle() {
            open.set(!open.get());
            toggled.run();
        }

        /** Does something whenever {@link #toggle} has folded or unfolded it. */
        void whenToggled(Runnable action) {
            toggled = action;
        }

        /**
         * Folds the pane while there is no room for it, and unfolds it again when there is. What the user does in between
         * stays.
         *
         * @param enough whether there is room
         */
        void makeRoom(boolean enough) {
            if (!enough && open.get()) {
                open.set(false);
                foldedForRoom = true;
            } else if (enough && foldedForRoom) {
                open.set(true);
                foldedForRoom = false;
            }
        }

        /**
         * Folds the pane while another one needs its room, and unfolds it when that does not any more.
         *
         * @param enough whether there is room for both
         */
        void makeWay(boolean enough) {
            if (!enough && open.get()) {
                foldedForOther = true;
                open.set(false);
            } else if (enough && foldedForOther) {
                foldedForOther = false;
                open.set(true);
            }
        }

        /** A pane that is only folded for want of room is unfolded at the next start. */
        SidePane settings() {
            return new SidePane(open.get() || foldedForRoom || foldedForOther, width.get());
        }
    }

    MainViewModel(Settings settings) {
        atlas = new Pane(settings.atlas());
        details = new Pane(settings.details());
    }

    /** The pane at the left. */
    public Pane atlas() {
        return atlas;
    }

    /** The pane at the right. */
    public Pane details() {
        return details;
    }

    /** What lies above the frame. */
    public ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** Shows one overlay, or hides it if it is shown. */
    public void toggle(Overlay which) {
        overlay.set(overlay.get() == which ? Overlay.NONE : which);
    }
}
