package io.github.convatlas.cli.measure;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.measure.history.Change;
import io.github.convatlas.measure.history.History;
import io.github.convatlas.measure.history.HistoryEntry;
import io.github.convatlas.measure.sheet.HistorySheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code bench-history}: what was measured before. */
@Command(name = "bench-history", description = "Shows what was measured and remembered, in the window and by \"bench --save\", the latest first; compares two runs; forgets one.")
public final class HistoryCommand extends Subcommand {
    @Option(names = "--network", paramLabel = "NET", description = "only measurements of this network, with or without parameters")
    private @Nullable String network;

    @Option(names = "--run", paramLabel = "RUN", description = "only this run")
    private @Nullable String run;

    @Option(names = "--compare", arity = "2", paramLabel = "RUN", description = "what changed from the first run to the second")
    private List<String> compare = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "RUN", description = "forget this run")
    private @Nullable String remove;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public HistoryCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        var record = new BenchRecord(session(), InstantSource.system());
        String unwanted = remove;
        if (unwanted != null) {
            if (record.remove(unwanted)) {
                session().say("forgot " + unwanted);
            } else {
                session().fail("there is no run " + unwanted + "; \"convatlas bench-history\" shows all");
            }
            return;
        }
        History history = record.history();
        var sheet = new HistorySheet(session().language(), ZoneId.systemDefault());
        if (!compare.isEmpty()) {
            List<Change> changes = changes(history);
            if (!changes.isEmpty()) {
                output.deliver(session(), output.format().write(sheet.changes(changes)));
            }
            return;
        }
        List<HistoryEntry> entries = history.only(this::isWanted).entries().reversed();
        if (entries.isEmpty()) {
            session().say("nothing was measured and remembered; \"convatlas bench mobilenet-v2 --save\" does both");
        }
        output.deliver(session(), output.format().write(sheet.entries(entries)));
    }

    private boolean isWanted(HistoryEntry entry) {
        boolean isNetwork = network == null || entry.network().equals(network)
                || entry.network().startsWith(network + "@");
        return isNetwork && (run == null || entry.run().equals(run));
    }

    private List<Change> changes(History history) {
        compare.stream().filter(name -> !history.runs().containsKey(name)).forEach(
                name -> session().fail("there is no run " + name + "; \"convatlas bench-history\" shows all"));
        List<Change> changes = new ArrayList<>();
        history.entries().stream().filter(now -> now.run().equals(compare.getLast())).forEach(now -> history
                .latest(before -> before.run().equals(compare.getFirst()) && before.network().equals(now.network())
                        && before.result().setup().precision() == now.result().setup().precision())
                .ifPresentOrElse(before -> changes.add(new Change(now, before)),
                        () -> session().say(now.network() + " is not in " + compare.getFirst())));
        return changes;
    }
}
