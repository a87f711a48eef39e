package io.github.convatlas.diagram.outline;

/**
 * Hears how far a diagram is while it is made, and can stop it. It is called for every part, from the thread that works, and
 * should answer at once.
 */
@FunctionalInterface
public interface DrawingProgress {
    /** Nobody waits: the diagram is made to its end. */
    DrawingProgress UNWATCHED = _ -> {
    };

    /**
     * So much is done.
     *
     * @param fraction from 0 to 1
     * @throws java.util.concurrent.CancellationException if the diagram is no longer wanted
     */
    void at(double fraction);

    /**
     * The same for one of several parts that follow each other.
     *
     * @param index of the part, counted from 0
     * @param parts how many there are
     */
    default DrawingProgress part(int index, int parts) {
        return fraction -> at((index + fraction) / parts);
    }
}
