package io.github.convatlas.cli.measure;

import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.OverheadMeter;
import io.github.convatlas.engine.RunOverhead;
import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** {@code bench-overhead}: what Java adds to ONNX Runtime's own work. */
@Command(name = "bench-overhead", description = "Measures what this program adds to the work of ONNX Runtime in a run: calls of a network, from filled input to read answer, take turns with calls of a model that reads the same input and computes nothing.")
public final class OverheadCommand extends Subcommand {
    private static final double MICROSECONDS = 1000;

    @Parameters(arity = "0..*", paramLabel = "NET", description = "networks (default: mobilenet-v2)")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "runs that count (default: 200)")
    private int runs = 200;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public OverheadCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (runs < 1) {
            throw usage("--runs is at least 1");
        }
        var table = new Table.Builder().caption("What Java adds to a run, 1 thread").columns(
                Table.Column.left("network"), Table.Column.right("runs"), Table.Column.right("call ms"),
                Table.Column.right("empty call us"), Table.Column.right("p10 us"), Table.Column.right("p90 us"),
                Table.Column.right("empty / rest of call"));
        int rows = 0;
        for (ShapedNetwork network : open(session().atlas(), networks.isEmpty() ? List.of("mobilenet-v2") : networks)) {
            rows += row(table, network) ? 1 : 0;
        }
        if (rows > 0) {
            table.remark(
                    "An empty call is one of a model that reads the same input, gives an answer of the same size and"
                            + " computes nothing: an upper bound of what Java adds, because the runtime's own work around a"
                            + " model is in it.");
            output.deliver(session(), output.format().write(table.build()));
        }
    }

    private boolean row(Table.Builder table, ShapedNetwork network) {
        OnnxModel model = new OnnxCompiler(session().version()).compile(network, 0);
        switch (new OverheadMeter(new Engine()).measure(model, SessionSettings.DEFAULT, runs, watcher())) {
            case Outcome.Success<RunOverhead>(RunOverhead overhead) -> {
                table.row(Cell.text(network.identity().reference()), Cell.plain(overhead.runs()),
                        Cell.measured(overhead.call().median(), 3),
                        Cell.measured(MICROSECONDS * overhead.empty().median(), 1),
                        Cell.measured(MICROSECONDS * overhead.empty().p10(), 1),
                        Cell.measured(MICROSECONDS * overhead.empty().p90(), 1),
                        Cell.measured(overhead.share(), 4));
                return true;
            }
            case Outcome.Refused<RunOverhead>(String reason) -> {
                session().fail(reason);
                return false;
            }
        }
    }
}
