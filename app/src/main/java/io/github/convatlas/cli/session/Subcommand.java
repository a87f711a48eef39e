package io.github.convatlas.cli.session;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.engine.Progress;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What every subcommand can do: say, open networks, tell how far it is, and end with an exit code. */
public abstract class Subcommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    /** A command of this run. */
    protected Subcommand(Session session) {
        this.session = session;
    }

    /** Does the work; failures are said to the session. */
    protected abstract void work() throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        work();
        return session.exitCode();
    }

    /** The run. */
    protected final Session session() {
        return session;
    }

    /** The networks that can be opened, in order; the others are named. */
    protected final List<ShapedNetwork> open(Atlas atlas, List<String> references) {
        var opening = new NetworkOpening(atlas, session.files(atlas), session::say);
        var networks = new ArrayList<ShapedNetwork>();
        for (String reference : references) {
            switch (opening.open(reference)) {
                case Reading.Success<ShapedNetwork>(ShapedNetwork network) -> networks.add(network);
                case Reading.Failure<ShapedNetwork>(List<Problem> problems) -> session.fail(problems);
            }
        }
        return networks;
    }

    /**
     * The networks of the atlas that can be opened, in order. What is known about one of them does not hold for a network in
     * a file of the user's own, whatever its id.
     */
    protected final List<ShapedNetwork> openOfAtlas(Atlas atlas, List<String> references) {
        references.stream().filter(Subcommand::namesFile).forEach(file -> session
                .fail(file + ": this is known of networks of the atlas only, not of those in a file of your own"));
        return open(atlas, references.stream().filter(text -> !namesFile(text)).toList());
    }

    private static boolean namesFile(String text) {
        return NetworkOpening.namesSpecFile(text) || NetworkOpening.namesOnnxFile(text);
    }

    /** The command line was wrong in a way only this command knows. */
    protected final ParameterException usage(String sentence) {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("a command is run by picocli only");
        }
        return new ParameterException(known.commandLine(), sentence);
    }

    /** Says how far it is; interrupting the program cancels. */
    protected final Progress watcher() {
        return new Progress() {
            @Override
            public void report(String what, int done, int total) {
                session.say(done + " of " + total + ": " + what);
            }

            @Override
            public boolean isCancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
