package io.github.convatlas.cli.command;

import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.export.Figures;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxWriter;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** {@code onnx}: compiles a network into an ONNX file. */
@Command(name = "onnx", description = "Compiles a network into an ONNX file with random weights, for measuring and viewing.")
public final class OnnxCommand extends Subcommand {
    @Parameters(paramLabel = "NET", description = "a network: ID, ID@name=value,name=value, FILE.json or FILE.onnx")
    private String network = "";

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE.onnx", description = "where to")
    private Path file = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "the same seed gives the same weights (default: 0)")
    private long seed;

    /** The command of this run. */
    public OnnxCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        for (ShapedNetwork shaped : open(session().atlas(), List.of(network))) {
            switch (OnnxWriter.write(new OnnxCompiler(session().version()).compile(shaped, seed), file)) {
                case Outcome.Success<Long>(Long bytes) -> session().say("wrote " + file + " (" + Figures.exact(bytes)
                        + " bytes, random weights of seed " + seed + ")");
                case Outcome.Refused<Long>(String reason) -> session().fail(reason);
            }
        }
    }
}
