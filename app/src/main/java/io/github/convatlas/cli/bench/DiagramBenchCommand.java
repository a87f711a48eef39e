package io.github.convatlas.cli.bench;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.NetworkSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** {@code bench-diagram}: how long laying out and painting diagrams takes. */
@Command(name = "bench-diagram", description = "Measures how long it takes to lay out and paint networks with all their layers, and graphs of 1,000, 3,000 and 10,000 layers.")
public final class DiagramBenchCommand extends Subcommand {
    private static final List<Integer> SIZES = List.of(1000, 3000, 10_000);

    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks: ID or ID@name=value,name=value (default: the whole atlas)")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--warmup", paramLabel = "N", description = "drawings of each network before anything counts (default: 5)")
    private int warmUps = 5;

    @Option(names = "--runs", paramLabel = "N", description = "drawings that count (default: 10)")
    private int runs = 10;

    @Option(names = "--no-synthetic", description = "leave the graphs of 1,000 to 10,000 layers out")
    private boolean plain;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public DiagramBenchCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (warmUps < 0 || runs < 1) {
            throw usage("--runs is at least 1, --warmup is at least 0");
        }
        List<String> names = networks.isEmpty()
                ? session().atlas().networks().stream().map(NetworkSpec::id).toList()
                : networks;
        var all = new ArrayList<ShapedNetwork>(open(session().atlas(), names));
        if (!plain) {
            SIZES.forEach(size -> all.add(SyntheticNetwork.chain(size)));
            SIZES.forEach(size -> all.add(SyntheticNetwork.branching(size)));
        }
        if (!all.isEmpty()) {
            var bench = new DiagramBench(System::nanoTime);
            var layout = new DiagramBenchLayout(all.stream().map(network -> bench.run(network, warmUps, runs)).toList(),
                    runs);
            output.deliver(session(), layout::json, layout::table);
        }
    }
}
