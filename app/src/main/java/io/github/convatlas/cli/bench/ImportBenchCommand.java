package io.github.convatlas.cli.bench;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code bench-import}: how long opening ONNX files of many nodes takes. */
@Command(name = "bench-import", description = "Measures how long it takes to open made-up ONNX files of many nodes.")
public final class ImportBenchCommand extends Subcommand {
    private static final int MOST_NODES = 100_000;

    @Parameters(arity = "0..*", paramLabel = "NODES", description = "nodes of each file (default: 1000 3000 10000)")
    private List<Integer> nodes = new ArrayList<>(List.of(1000, 3000, 10_000));

    @Option(names = "--warmup", paramLabel = "N", description = "openings before anything counts (default: 3)")
    private int warmUps = 3;

    @Option(names = "--runs", paramLabel = "N", description = "openings that count (default: 10)")
    private int runs = 10;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public ImportBenchCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (warmUps < 0 || runs < 1 || nodes.stream().anyMatch(count -> count < 1 || count > MOST_NODES)) {
            throw usage("--runs is at least 1, --warmup at least 0, NODES 1 to " + MOST_NODES);
        }
        Atlas atlas = session().atlas();
        var results = new ArrayList<ImportBench.Result>();
        for (int count : nodes) {
            try {
                switch (new ImportBench(atlas, System::nanoTime).run(count, warmUps, runs)) {
                    case Outcome.Success<ImportBench.Result>(ImportBench.Result result) -> results.add(result);
                    case Outcome.Refused<ImportBench.Result>(String reason) -> session().fail(reason);
                }
            } catch (IOException e) {
                session().fail("cannot write a file to open: " + FileProblem.sentence(e));
            }
        }
        if (!results.isEmpty()) {
            output.deliver(session(), () -> json(results), () -> table(results));
        }
    }

    private ObjectNode json(List<ImportBench.Result> results) {
        ObjectNode json = Json.object().put("runs", runs).put("threads", 1);
        ArrayNode array = json.putArray("results");
        for (ImportBench.Result result : results) {
            array.addObject().put("nodes", result.nodes()).put("layers", result.layers())
                    .put("blocks", result.blocks()).put("readMs", result.read().median())
                    .put("blocksMs", result.found().median()).put("outlineMs", result.drawn().median());
        }
        return json;
    }

    private Table table(List<ImportBench.Result> results) {
        var table = new Table.Builder().caption("Opening ONNX files, " + runs + " runs on 1 thread, median (p90) in ms")
                .columns(Table.Column.right("nodes"), Table.Column.right("layers"), Table.Column.right("blocks"),
                        Table.Column.right("read and shaped"), Table.Column.right("blocks found"),
                        Table.Column.right("outline"));
        for (ImportBench.Result result : results) {
            table.row(Cell.count(result.nodes()), Cell.count(result.layers()), Cell.count(result.blocks()),
                    time(result.read()), time(result.found()), time(result.drawn()));
        }
        Machine machine = Machine.here("", "");
        return table.remark("Residual blocks of eight nodes without weights; ONNX Runtime in this process.")
                .remark(machine.processor() + ", " + machine.cores() + " cores; " + machine.operatingSystem() + "; "
                        + machine.java() + ".")
                .build();
    }

    private static Cell time(Quantiles times) {
        return Cell.measured(times.median(), 1).beside(Cell.measured(times.p90(), 1).shown());
    }
}
