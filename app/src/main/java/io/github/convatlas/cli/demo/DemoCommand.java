package io.github.convatlas.cli.demo;

import io.github.convatlas.cli.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: the embedded classifier and the pictures it was made with. */
@Command(name = "demo", synopsisSubcommandLabel = "(evaluate | sheet | pictures FOLDER | card)", description = {
        "Judges the embedded classifier of drawings, draws its pictures, prints its model card.",
        "`classify` uses it where no model is named."})
public final class DemoCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private DemoCommand() {
    }

    /** The command of this run with its own commands. */
    public static CommandLine of(Session session) {
        return new CommandLine(new DemoCommand()).addSubcommand(new EvaluateDemo(session))
                .addSubcommand(new DrawSheet(session)).addSubcommand(new DrawPictures(session))
                .addSubcommand(new ShowCard(session));
    }

    /** Runs where it was not said what to do. */
    @Override
    public void run() {
        CommandSpec known = spec;
        if (known != null) {
            throw new ParameterException(known.commandLine(), "say what to do, for example: convatlas demo evaluate");
        }
    }
}
