package io.github.convatlas.ui.shell;

import io.github.convatlas.library.UserFolder;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;

/** Keeps what goes wrong in {@code log/convatlas.log} of the user's folder: at most two files of half a megabyte. */
final class LogFile {
    private static final Logger LOG = System.getLogger(LogFile.class.getName());
    private static final int MOST_BYTES = 1 << 19;
    private static final int FILES = 2;

    private LogFile() {
    }

    /** Begins to write; takes a moment, so not before the first frame. */
    static void begin(UserFolder folder) {
        try {
            Path file = folder.resolve("log/convatlas.log");
            Files.createDirectories(file.resolveSibling(""));
            Handler handler = new FileHandler(file.toString().replace("%", "%%"), MOST_BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().getLogger("").addHandler(handler);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "there will be no log file", failure);
        }
    }
}
