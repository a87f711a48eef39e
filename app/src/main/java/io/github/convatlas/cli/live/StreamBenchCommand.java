package io.github.convatlas.cli.live;

import io.github.convatlas.cli.session.Json;
import io.github.convatlas.cli.session.OutputOptions;
import io.github.convatlas.cli.session.Session;
import io.github.convatlas.cli.session.Subcommand;
import io.github.convatlas.cli.session.TrainedModel;
import io.github.convatlas.engine.Classifier;
import io.github.convatlas.engine.ClassifierOptions;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.latency.Machine;
import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.onnx.FileProblem;
import io.github.convatlas.onnx.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** {@code bench-stream}: whether memory and threads stay the same while a stream runs for long. */
@Command(name = "bench-stream", description = "Watches a stream of its own for many frames; prints memory, threads, frames/s and latency.")
public final class StreamBenchCommand extends Subcommand {
    private static final double MEBIBYTE = 1 << 20;

    @Option(names = "--frames", paramLabel = "N", description = "frames that are served (default: 10000)")
    private long frames = 10_000;

    @Option(names = "--rate", paramLabel = "N", description = "frames served a second (default: 0, as fast as they are taken)")
    private double rate;

    @Option(names = "--width", paramLabel = "PIXELS", description = "width of a frame (default: 640)")
    private int width = 640;

    @Option(names = "--height", paramLabel = "PIXELS", description = "height of a frame (default: 480)")
    private int height = 480;

    @Option(names = "--model", paramLabel = "MODEL", description = "a trained classifier that answers about the frames (default: none)")
    private Optional<String> model = Optional.empty();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The command of this run. */
    public StreamBenchCommand(Session session) {
        super(session);
    }

    @Override
    protected void work() throws InterruptedException {
        if (frames < 1 || width < 16 || height < 16 || width > 1920 || height > 1200 || rate < 0) {
            throw usage("--frames is at least 1, --width 16 to 1920, --height 16 to 1200, --rate at least 0");
        }
        if (model.isEmpty()) {
            measure(Optional.empty());
            return;
        }
        switch (new TrainedModel(session(), model.get()).find(ClassifierOptions.DEFAULT)
                .then(found -> Classifier.open(new Engine(), found.file(), found.options()))) {
            case Outcome.Refused<Classifier>(String reason) -> session().fail(reason);
            case Outcome.Success<Classifier>(Classifier classifier) -> {
                try (classifier) {
                    measure(Optional.of(classifier));
                }
            }
        }
    }

    private void measure(Optional<Classifier> classifier) throws InterruptedException {
        try {
            switch (new StreamBench(session().capture(), classifier)
                    .run(new StreamBench.Served(frames, width, height, rate))) {
                case Outcome.Refused<StreamBench.Result>(String reason) -> session().fail(reason);
                case Outcome.Success<StreamBench.Result>(StreamBench.Result result) ->
                    output.deliver(session(), () -> json(result), () -> table(result));
            }
        } catch (IOException e) {
            session().fail("cannot serve a stream: " + FileProblem.sentence(e));
        }
    }

    private static ObjectNode json(StreamBench.Result result) {
        ObjectNode json = Json.object().put("grabbed", result.grabbed()).put("answered", result.answered())
                .put("dropped", result.dropped()).put("framesPerSecond", result.grabbed() / result.seconds())
                .put("medianMs", result.figures().medianMs()).put("p90Ms", result.figures().p90Ms())
                .put("bytesPerFrame", result.bytesPerFrame()).put("bytesPerAnswer", result.bytesPerAnswer())
                .put("pictureBytes", result.pictureBytes());
        ArrayNode samples = json.putArray("samples");
        for (StreamBench.Sample sample : result.samples()) {
            ObjectNode each = samples.addObject().put("frames", sample.frames()).put("heapBytes", sample.heapBytes())
                    .put("threads", sample.threads());
            sample.residentBytes().ifPresent(bytes -> each.put("residentBytes", bytes));
        }
        return json;
    }

    private static Table table(StreamBench.Result result) {
        var table = new Table.Builder().caption("A stream of " + result.grabbed() + " frames").columns(
                Table.Column.right("frames"), Table.Column.right("heap after collection, MiB"),
                Table.Column.right("resident, MiB"), Table.Column.right("threads"));
        for (StreamBench.Sample sample : result.samples()) {
            table.row(Cell.count(sample.frames()), Cell.measured(sample.heapBytes() / MEBIBYTE, 1),
                    sample.residentBytes().isPresent()
                            ? Cell.measured(sample.residentBytes().getAsLong() / MEBIBYTE, 1)
                            : Cell.text("-"),
                    Cell.count(sample.threads()));
        }
        Machine machine = Machine.here("", "");
        table.remark(String.format(Locale.ROOT,
                "%d frames came in %.1f s (%.0f a second), %d were answered, %d dropped; from frame to answer %.1f ms (p90 %.1f).",
                result.grabbed(), result.seconds(), result.grabbed() / result.seconds(), result.answered(),
                result.dropped(), result.figures().medianMs(), result.figures().p90Ms()))
                .remark(String.format(Locale.ROOT,
                        "Allocated for a frame by the thread that grabs: %.1f bytes, of which the pixels are %d.",
                        result.bytesPerFrame(), result.pictureBytes()));
        table.remark(String.format(Locale.ROOT,
                "Allocated to take a frame and to answer about it, from picture to classes: %.1f bytes.",
                result.bytesPerAnswer()));
        return table.remark(machine.processor() + ", " + machine.cores() + " cores; " + machine.operatingSystem() + "; "
                + machine.java() + ".")
                .build();
    }
}
