package io.github.convatlas.cli.inspect;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.cli.session.Converters;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.compare.Level;
import io.github.convatlas.export.AtomicFile;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.opening.OpenedFile;
import io.github.convatlas.recognize.NetworkSpecWriter;
import io.github.convatlas.recognize.NetworkSpecWriter.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code inspect}: what an ONNX file says about itself, and the network in it. */
@Command(name = "inspect", description = "Looks into any ONNX file: its network row by row, with inputs, opset, producer and 3x3 counts.")
public final class InspectCommand extends Subcommand {
    private static final int LARGEST_SIDE = 8192;

    @Parameters(paramLabel = "FILE.onnx", description = "an ONNX model")
    private Path file = Path.of("");

    @Option(names = "--level", paramLabel = "LEVEL", converter = Converters.RowLevel.class, description = "a row for each layer, block (default) or stage")
    private Level level = Level.BLOCK;

    @Option(names = "--resolution", paramLabel = "PIXELS", description = "side of the picture where the file leaves it open (default: 224)")
    private int side = OnnxOpening.USUAL_SIDE;

    @Option(names = "--spec", paramLabel = "FILE.json", description = "also writes the network as a spec that gives the same network")
    private Optional<Path> spec = Optional.empty();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public InspectCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() {
        if (side < 1 || side > LARGEST_SIDE) {
            throw usage("--resolution is 1 to " + LARGEST_SIDE + " pixels, not " + side);
        }
        switch (OnnxInspector.ofThisMachine().inspect(file)) {
            case Outcome.Success<OnnxInspection>(OnnxInspection found) -> show(found);
            case Outcome.Refused<OnnxInspection>(String reason) -> session().fail(reason);
        }
    }

    private void show(OnnxInspection found) {
        Atlas atlas = session().atlas();
        Outcome<OpenedFile> opened = session().files(atlas).open(file, side);
        Optional<OpenedFile> network = opened instanceof Outcome.Success<OpenedFile>(OpenedFile read)
                ? Optional.of(read)
                : Optional.empty();
        var layout = new InspectLayout(found, network, level, session().language());
        output.deliver(session(), layout::json, layout::table);
        spec.ifPresent(target -> network.ifPresent(read -> write(target, atlas, read)));
        found.obstacles().forEach(session()::say);
        if (opened instanceof Outcome.Refused<OpenedFile>(String reason) && !found.obstacles().contains(reason)) {
            session().fail(reason);
        } else if (opened instanceof Outcome.Refused<OpenedFile>) {
            session().fail();
        }
    }

    private void write(Path target, Atlas atlas, OpenedFile opened) {
        switch (new NetworkSpecWriter(atlas).write(opened.network(), opened.network().identity().title())) {
            case Written.Text(String text, boolean exact) -> {
                try {
                    AtomicFile.write(target, text);
                    session().say("wrote " + target + (exact
                            ? ": the same layers, params and MACs"
                            : ": the same layers; batch normalization, which the file has folded into its weights, is"
                                    + " there again"));
                } catch (IOException e) {
                    session().fail("cannot write " + target + ": " + FileProblem.sentence(e));
                }
            }
            case Written.Impossible(String reason) ->
                session().fail(opened.imported().inspection().name() + " cannot be written as a spec: " + reason);
        }
    }
}
