package io.github.convatlas.ui.settings;

/**
 * A pane at the side of the window.
 *
 * @param open  whether it is unfolded
 * @param width in pixels when unfolded
 */
public record SidePane(boolean open, double width) {
    /** The smallest useful width. */
    public static final double LEAST_WIDTH = 200;

    /** Keeps the width useful. */
    public SidePane {
        width = Math.max(LEAST_WIDTH, width);
    }
}
