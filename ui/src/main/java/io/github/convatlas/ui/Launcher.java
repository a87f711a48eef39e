package io.github.convatlas.ui;

import io.github.convatlas.cli.CommandLineMain;
import io.github.convatlas.ui.shell.ConvAtlasApp;

import javafx.application.Application;

/**
 * Starts ConvAtlas: the window without arguments, a command with them.
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
     * @param args nothing, or a subcommand and its arguments
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            Application.launch(ConvAtlasApp.class);
        } else {
            System.exit(CommandLineMain.run(args));
        }
    }
}
