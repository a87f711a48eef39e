package io.github.convatlas.cli.measure;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.LatencyBench;
import io.github.convatlas.engine.latency.LoadMeter;
import io.github.convatlas.export.table.JsonText;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.measure.lookup.LookUpBench;
import io.github.convatlas.measure.lookup.LookUpTable;
import io.github.convatlas.measure.sheet.LookUpSheet;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code bench-blocks}: the look-up table of latencies of blocks, and what it predicts. */
@Command(name = "bench-blocks", description = "Measures every distinct block of networks alone, as the look-up tables of NetAdapt and of searches for networks do, and holds the sum beside the latency of each network. As CSV, the blocks alone.")
public final class BlocksBenchCommand extends Subcommand {
    @Parameters(arity = "1..*", paramLabel = "NET", description = "networks: ID, ID@name=value,name=value or FILE.json")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "threads that share the work of one run (default: 1)")
    private int threads = 1;

    @Mixin
    private final RunOptions runs = new RunOptions();
    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public BlocksBenchCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (threads < 1 || runs.isWrong()) {
            throw usage("--threads and --runs are at least 1, --warmup and --repeats are at least 0");
        }
        List<ShapedNetwork> opened = open(session().atlas(), networks);
        if (opened.isEmpty()) {
            return;
        }
        var bench = new LookUpBench(new LatencyBench(new Engine(), LoadMeter.ofThisMachine()),
                new OnnxCompiler(session().version()));
        switch (bench.run(opened, runs.settings().withThreads(threads), watcher())) {
            case Outcome.Success<LookUpTable>(LookUpTable table) -> deliver(table);
            case Outcome.Refused<LookUpTable>(String reason) -> session().fail(reason);
        }
    }

    private void deliver(LookUpTable table) {
        Locale language = session().language();
        output.deliver(session(), switch (output.format()) {
            case JSON -> JsonText.write(json(table));
            case CSV -> output.format().write(LookUpSheet.blocks(table, language));
            case TABLE, MARKDOWN, LATEX, HTML -> output.format().write(
                    List.of(LookUpSheet.blocks(table, language), LookUpSheet.predictions(table, language)));
        });
    }

    private static ObjectNode json(LookUpTable table) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        BenchLayout.machine(json.putObject("machine"), table.machine());
        json.put("threads", table.threads()).put("runs", table.runs());
        ArrayNode blocks = json.putArray("blocks");
        table.entries().forEach(entry -> {
            ObjectNode block = blocks.addObject().put("label", entry.piece().label());
            ArrayNode input = block.putArray("input");
            entry.piece().inputs().forEach(shape -> input.add(shape.toString()));
            block.put("output", entry.piece().output().toString()).put("uses", entry.uses()).put("macs", entry.macs())
                    .put("medianMs", entry.ms().median()).put("p10Ms", entry.ms().p10())
                    .put("p90Ms", entry.ms().p90());
        });
        ArrayNode predictions = json.putArray("networks");
        table.predictions()
                .forEach(prediction -> predictions.addObject().put("id", prediction.network().reference())
                        .put("blocks", prediction.pieces()).put("predictedMs", prediction.predicted())
                        .put("medianMs", prediction.measured().median()).put("error", prediction.error()));
        return json;
    }
}
