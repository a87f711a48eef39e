package io.github.convatlas.ui.common;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/** Keeps tooltips readable: a style sheet can wrap their text, but not say at which width. For the FX thread. */
public final class TooltipWidth {
    private static final double WIDTH = 380;

    private TooltipWidth() {
    }

    /** Wraps every tooltip that is shown from now on. */
    public static void limit() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(TooltipWidth::limit);
            }
        });
    }

    private static void limit(Window window) {
        if (window instanceof Tooltip tooltip) {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDTH);
        }
    }
}
