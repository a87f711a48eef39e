package io.github.convatlas.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of ConvAtlas: {@code convatlas SUBCOMMAND ...}. */
@Command(name = "convatlas", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {
        "An atlas of convolutional networks.", "Without arguments the window opens."})
public final class CommandLineMain {

    private CommandLineMain() {
    }

    /**
     * Runs one command to its end.
     *
     * @param args the words after the program's name
     * @return the exit code: 0 done, 1 the work failed, 2 wrong usage
     */
    public static int run(String[] args) {
        var command = new CommandLineMain();
        var commandLine = new CommandLine(command);
        return commandLine.execute(args);
    }
}
