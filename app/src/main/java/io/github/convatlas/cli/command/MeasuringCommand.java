package io.github.convatlas.cli.command;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.graph.ShapedNetwork;
import picocli.CommandLine.ParameterException;

import java.util.List;

/** What subcommands that measure share: they live in a package of their own. */
public abstract class MeasuringCommand extends Subcommand {
    /** A command of this run. */
    protected MeasuringCommand(Session session) {
        super(session);
    }

    /** Measures; failures are said to the session. */
    protected abstract void measure() throws InterruptedException;

    @Override
    final void work() throws InterruptedException {
        measure();
    }

    /** The run. */
    protected final Session run() {
        return session();
    }

    /** The networks that can be opened, in order; the others are named. */
    protected final List<ShapedNetwork> networks(Atlas atlas, List<String> references) {
        return open(atlas, references);
    }

    /** The command line was wrong in a way only this command knows. */
    protected final ParameterException wrong(String sentence) {
        return usage(sentence);
    }

    /** Says how far it is; interrupting the program cancels. */
    protected final Progress watcher() {
        return new Progress() {
            @Override
            public void report(String what, int done, int total) {
                session().say(done + " of " + total + ": " + what);
            }

            @Override
            public boolean isCancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
