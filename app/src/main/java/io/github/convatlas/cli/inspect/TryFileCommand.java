package io.github.convatlas.cli.inspect;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.engine.guard.GuardMain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** {@code try-file}: what the program asks of itself before it opens a stranger's file. Not for people. */
@Command(name = "try-file", hidden = true, description = "Opens a file in this process and says what came of it.")
public final class TryFileCommand extends Subcommand {
    @Parameters(arity = "4", paramLabel = "ARG", description = "shapes or run, pixels, megabytes, file")
    private List<String> arguments = new ArrayList<>();

    /** The command of this run. */
    public TryFileCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        GuardMain.run(arguments.toArray(String[]::new), session().results());
    }
}
