package io.github.convatlas.cli.bench;

import io.github.convatlas.catalog.Atlas;
import io.github.convatlas.diagram.outline.Outline;
import io.github.convatlas.engine.Engine;
import io.github.convatlas.engine.Quantiles;
import io.github.convatlas.engine.RuntimeShapes;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.importer.ImportedNetwork;
import io.github.convatlas.onnx.importer.OnnxImporter;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.opening.OnnxOpening;
import io.github.convatlas.recognize.BlockRecognizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Measures what it takes to open made-up files of many nodes: parsed, shapes from ONNX Runtime in this process, layers read,
 * blocks found, and the outline of a diagram made.
 *
 * @param atlas the blocks that are looked for
 * @param clock nanoseconds from any start
 */
public record ImportBench(Atlas atlas, LongSupplier clock) {
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /**
     * What was measured.
     *
     * @param nodes  nodes of the file
     * @param layers that were read
     * @param blocks that were found
     * @param read   parsing, shapes and layers, in ms
     * @param found  finding blocks, in ms
     * @param drawn  the outline of a diagram, in ms
     */
    public record Result(int nodes, int layers, int blocks, Quantiles read, Quantiles found, Quantiles drawn) {
    }

    /**
     * Opens a made-up file over and over.
     *
     * @param nodes   how many nodes, about
     * @param warmUps times before anything counts
     * @param runs    times that count
     * @throws IOException if the file cannot be written
     */
    public Outcome<Result> run(int nodes, int warmUps, int runs) throws IOException {
        Path file = Files.createTempFile("convatlas", ".onnx");
        try {
            int written = ManyNodes.write(file, nodes);
            return new Outcome.Success<>(file).then(path -> measured(path, written, warmUps, runs));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Outcome<Result> measured(Path file, int nodes, int warmUps, int runs) {
        var importer = new OnnxImporter(new RuntimeShapes(new Engine()), OnnxInspector.ofThisMachine());
        var recognizer = new BlockRecognizer(atlas.blocks());
        var times = new double[3][runs];
        int layers = 0;
        int blocks = 0;
        for (int pass = -warmUps; pass < runs; pass++) {
            long start = clock.getAsLong();
            Outcome<ImportedNetwork> read = importer.read(file, OnnxOpening.USUAL_SIDE);
            if (!(read instanceof Outcome.Success<ImportedNetwork>(ImportedNetwork imported))) {
                return read.map(_ -> new Result(0, 0, 0, Quantiles.of(0), Quantiles.of(0), Quantiles.of(0)));
            }
            long readAt = clock.getAsLong();
            ShapedNetwork network = recognizer.recognize(imported.network());
            long foundAt = clock.getAsLong();
            int rows = Outline.of(network, true).rows().size();
            long drawnAt = clock.getAsLong();
            layers = network.graph().nodes().size();
            blocks = Math.max(rows, network.graph().blocks().size());
            if (pass >= 0) {
                times[0][pass] = (readAt - start) / NANOSECONDS_PER_MILLISECOND;
                times[1][pass] = (foundAt - readAt) / NANOSECONDS_PER_MILLISECOND;
                times[2][pass] = (drawnAt - foundAt) / NANOSECONDS_PER_MILLISECOND;
            }
        }
        return new Outcome.Success<>(new Result(nodes, layers, blocks, Quantiles.of(times[0]), Quantiles.of(times[1]),
                Quantiles.of(times[2])));
    }
}
