package io.github.convatlas.cli.models;

import io.github.convatlas.cli.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code models}: what trained models there are, and getting them. */
@Command(name = "models", synopsisSubcommandLabel = "(list | pull ID | add FILE | remove ID)", description = {
        "Lists, fetches, adds and removes trained models.",
        "Nothing is fetched but by pull, and only after you have agreed to the license. A proxy is taken",
        "from https_proxy or all_proxy, unless no_proxy names the host."})
public final class ModelsCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private ModelsCommand() {
    }

    /** The command of this run with its own commands. */
    public static CommandLine of(Session session) {
        return new CommandLine(new ModelsCommand()).addSubcommand(new ListModels(session))
                .addSubcommand(new PullModel(session)).addSubcommand(new AddModel(session))
                .addSubcommand(new RemoveModel(session));
    }

    /** Runs where it was not said what to do. */
    @Override
    public void run() {
        CommandSpec known = spec;
        if (known != null) {
            throw new ParameterException(known.commandLine(), "say what to do, for example: convatlas models list");
        }
    }
}
