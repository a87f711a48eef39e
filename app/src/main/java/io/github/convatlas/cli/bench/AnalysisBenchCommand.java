package io.github.convatlas.cli.bench;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.catalog.NetworkReference;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.json.Problem;
import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** {@code bench-analysis}: how long opening and counting networks takes. */
@Command(name = "bench-analysis", description = "Measures how long it takes to open and count networks, without running them.")
public final class AnalysisBenchCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID or ID@name=value,name=value (default: the whole atlas)")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--warmup", paramLabel = "N", description = "passes through the list before anything counts (default: 20)")
    private int warmUps = 20;

    @Option(names = "--runs", paramLabel = "N", description = "passes that count (default: 50)")
    private int runs = 50;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public AnalysisBenchCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (warmUps < 0 || runs < 1) {
            throw usage("--runs is at least 1, --warmup is at least 0");
        }
        Atlas atlas = session().atlas();
        List<String> names = networks.isEmpty() ? atlas.networks().stream().map(NetworkSpec::id).toList() : networks;
        var references = new ArrayList<NetworkReference>();
        for (String name : names) {
            switch (NetworkReference.parse(name)
                    .then(parsed -> atlas.open(parsed).then(_ -> new Reading.Success<>(parsed)))) {
                case Reading.Success<NetworkReference>(NetworkReference reference) -> references.add(reference);
                case Reading.Failure<NetworkReference>(List<Problem> problems) -> session().fail(problems);
            }
        }
        if (!references.isEmpty()) {
            switch (new AnalysisBench(atlas, System::nanoTime).run(references, warmUps, runs)) {
                case Reading.Success<AnalysisBench.Result>(AnalysisBench.Result result) -> {
                    var layout = new AnalysisLayout(result);
                    output.deliver(session(), layout::json, layout::table);
                }
                case Reading.Failure<AnalysisBench.Result>(List<Problem> problems) -> session().fail(problems);
            }
        }
    }
}
