package io.github.convatlas.ui;

import io.github.convatlas.cli.CommandLineMain;
import io.github.convatlas.image.Labels;
import io.github.convatlas.ui.shell.ConvAtlasApp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;

/**
 * What the launcher lets Java watch once, in the background, to make the cache of loaded and linked classes from which
 * later starts are faster: some commands, then the window on JavaFX's headless platform.
 */
final class StartRehearsal {

    private static final List<String> COMMANDS = List.of("list", "summary mobilenet-v2 --format json",
            "counts mobilenet-v2", "bench squeezenet-1.1 --warmup 0 --runs 1");

    private static final int SECONDS_FOR_THE_WINDOW = 5;

    private StartRehearsal() {
    }

    /**
     * Runs the rehearsal and returns; what the commands print and return does not matter.
     *
     * @param args folders of pictures to classify, so that reading and preparing them is known, too
     */
    public static void main(String[] args) {
        Labels.imageNet(); // what a model that names no classes looks up
        for (String folder : args) {
            CommandLineMain.run(new String[]{"classify", folder});
            CommandLineMain.run(new String[]{"classify", "--format", "json", folder});
        }
        for (String command : COMMANDS) {
            CommandLineMain.run(command.split(" ", -1));
        }
        CompletableFuture.delayedExecutor(SECONDS_FOR_THE_WINDOW, TimeUnit.SECONDS).execute(Platform::exit);
        Application.launch(ConvAtlasApp.class);
    }
}
