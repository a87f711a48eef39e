package io.github.convatlas.ui.run.part;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * When a wait becomes visible: what was shown stays for a tenth of a second, so that short waits do not flicker; then comes a
 * skeleton, and later how far it is.
 */
public final class Patience {
    private static final Duration SKELETON = Duration.millis(100);
    private static final Duration PROGRESS = Duration.millis(400);
    private final PauseTransition skeleton = new PauseTransition(SKELETON);
    private final PauseTransition progress = new PauseTransition(PROGRESS);
    private final Runnable hide;
    private boolean waiting;

    /**
     * Nothing is waited for.
     *
     * @param showSkeleton shows the skeleton, or hides it
     * @param showProgress shows how far it is, or hides that
     */
    public Patience(Consumer<Boolean> showSkeleton, Consumer<Boolean> showProgress) {
        skeleton.setOnFinished(_ -> showSkeleton.accept(true));
        progress.setOnFinished(_ -> showProgress.accept(true));
        this.hide = () -> {
            showSkeleton.accept(false);
            showProgress.accept(false);
        };
        hide.run();
    }

    /** A wait begins, or goes on. */
    public void begin() {
        if (!waiting) {
            waiting = true;
            skeleton.playFromStart();
            progress.playFromStart();
        }
    }

    /** What was waited for is there. */
    public void end() {
        waiting = false;
        skeleton.stop();
        progress.stop();
        hide.run();
    }
}
