package io.github.convatlas.ui.settings;

/**
 * Where the window is.
 *
 * @param placed    whether x and y mean anything; otherwise the platform chooses
 * @param x         left edge in pixels of the screen
 * @param y         top edge in pixels of the screen
 * @param width     of the whole window
 * @param height    of the whole window
 * @param maximized whether it fills the screen; the rest then says where it goes afterwards
 */
public record WindowPlace(boolean placed, double x, double y, double width, double height, boolean maximized) {
    /** The smallest useful width. */
    public static final double LEAST_WIDTH = 800;
    /** The smallest useful height. */
    public static final double LEAST_HEIGHT = 560;

    /** Keeps the size useful. */
    public WindowPlace {
        width = Math.max(LEAST_WIDTH, width);
        height = Math.max(LEAST_HEIGHT, height);
    }
}
