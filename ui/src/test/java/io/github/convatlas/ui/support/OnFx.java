package io.github.convatlas.ui.support;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Calls from the thread of a test to the FX thread. */
public final class OnFx {
    private static final int SECONDS = 20;

    private OnFx() {
    }

    /** The result of something done on the FX thread. */
    public static <T> T call(Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** Does something on the FX thread and waits for what follows. */
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until something holds that background work brings about. */
    public static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> call(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("after " + SECONDS + " s still not: " + what, late);
        }
    }

    /** Starts JavaFX, if it does not run yet. */
    public static void startToolkit() {
        try {
            org.testfx.api.FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new AssertionError("JavaFX does not start", late);
        }
        Platform.setImplicitExit(false);
    }
}
