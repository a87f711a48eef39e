package io.github.convatlas.ui;

import io.github.convatlas.cli.CommandLineMain;
import io.github.convatlas.ui.shell.ConvAtlasApp;

import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Starts ConvAtlas: the window without arguments, or with a comparison to open; a command with others.
 *
 * <p>It does not extend {@link Application}: on the class path Java would then refuse to start, and commands would load
 * JavaFX.
 */
public final class Launcher {

    private Launcher() {
    }

    /**
     * The entry point.
     *
     * @param args nothing, a link or a saved comparison to open in the window, or a subcommand and its arguments
     */
    public static void main(String[] args) {
        if (opensWindow(args)) {
            System.exit(openWindow(args));
        } else {
            System.exit(CommandLineMain.run(args));
        }
    }

    /** The launcher's scripts decide by the same rule. */
    private static boolean opensWindow(String[] args) {
        boolean isComparison = args.length == 1
                && (args[0].startsWith("convatlas:") || args[0].endsWith(".convatlas"));
        return args.length == 0 || isComparison;
    }

    /** Returns the exit code when the window has been closed. */
    private static int openWindow(String[] args) {
        // JavaFX warns at each start that it does not come as modules, which is on purpose.
        Logger javaFx = Logger.getLogger("javafx");
        javaFx.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Application.launch(ConvAtlasApp.class, args);
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            System.err.println("convatlas: the window cannot open (" + noDisplay.getMessage()
                    + "); the commands need no display, see: convatlas --help");
            return 1;
        }
    }
}
