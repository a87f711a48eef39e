package io.github.convatlas.ui.shell;

import io.github.convatlas.ui.settings.Settings;
import io.github.convatlas.ui.settings.SettingsStore;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;

/** Writes settings, from whichever thread: one at a time, never older ones over newer ones, and only what is new. */
final class SettingsWriter {
    private static final Logger LOG = System.getLogger(SettingsWriter.class.getName());
    private final SettingsStore store;
    private final AtomicLong numbers = new AtomicLong();
    private long newest;
    private @Nullable Settings written;

    /** Settings and how many came before them. */
    record Numbered(long number, Settings settings) {
    }

    SettingsWriter(SettingsStore store) {
        this.store = store;
    }

    /** Settings that are newer than all that were numbered before. */
    Numbered number(Settings settings) {
        return new Numbered(numbers.incrementAndGet(), settings);
    }

    /**
     * Writes the file. A failure is logged only: the user did not ask for it, and the next change tries again.
     *
     * @return whether the file is as these settings now
     */
    synchronized boolean write(Numbered next) {
        if (next.number() < newest) {
            return false;
        }
        newest = next.number();
        if (next.settings().equals(written)) {
            return true;
        }
        try {
            store.save(next.settings());
            written = next.settings();
            return true;
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the settings could not be written", failure);
            return false;
        }
    }
}
