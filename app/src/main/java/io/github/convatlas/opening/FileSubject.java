package io.github.convatlas.opening;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.analysis.Uncounted;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.engine.guard.FileTrial;
import io.github.convatlas.engine.latency.BenchSubject;
import io.github.convatlas.engine.latency.LayerNames;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes what is measured of an ONNX file: the file itself as ONNX Runtime reads it, its foreign operators included, or its
 * structure with random weights where its own are missing.
 *
 * @param trial runs a file in another process before it is run here
 */
public record FileSubject(FileTrial trial) {
    /**
     * The model to be measured.
     *
     * @param id     what the result is called
     * @param opened the file as a network
     * @param side   rows and columns of the picture, in pixels, where the file leaves them open
     * @return the model, the times of its kernels told by layer; or one sentence why the file cannot be run
     */
    public Outcome<BenchSubject> of(String id, OpenedFile opened, int side) {
        ShapedNetwork network = opened.network();
        OptionalLong macs = Uncounted.of(network).isEmpty()
                ? OptionalLong.of(NetworkCosts.of(network).total().macs())
                : OptionalLong.empty();
        var names = new LayerNames(network.graph(), opened.imported().tensors());
        return source(opened.imported().inspection(), side)
                .map(source -> new BenchSubject(id, source, macs).with(names));
    }

    /**
     * The model to be measured, of a file that cannot be read as a network.
     *
     * @param id    what the result is called
     * @param found in the file
     * @param side  rows and columns of the picture, in pixels, where the file leaves them open
     * @return the model, or one sentence why the file cannot be run
     */
    public Outcome<BenchSubject> of(String id, OnnxInspection found, int side) {
        return source(found, side).map(source -> new BenchSubject(id, source, OptionalLong.empty()));
    }

    /** What has to be said of the times of a model: that its weights are random because its own are missing. */
    public static Optional<String> proviso(BenchSubject subject) {
        return subject.source() instanceof ModelSource.Seeded(OnnxInspection found)
                ? Optional.of(found.obstacles().getFirst() + " It is timed with random weights.")
                : Optional.empty();
    }

    private Outcome<ModelSource> source(OnnxInspection found, int side) {
        return ModelSource.of(found).then(source -> trial.passed(found, side).map(_ -> source));
    }
}
