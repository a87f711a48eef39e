package io.github.convatlas.engine.latency;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A model to be measured.
 *
 * @param id     what the result is called
 * @param source the model
 * @param macs   its multiply-adds, where they are known
 * @param setup  how it is run, where it differs from the others
 * @param layers finds the layers of its kernels; a compiled network needs none
 */
public record BenchSubject(String id, ModelSource source, OptionalLong macs, Optional<Setup> setup,
        Optional<LayerNames> layers) {
    /** A model whose kernels belong to no layers, or which is compiled. */
    public BenchSubject(String id, ModelSource source, OptionalLong macs, Optional<Setup> setup) {
        this(id, source, macs, setup, Optional.empty());
    }

    /** A model that is run as the settings of the measurement say. */
    public BenchSubject(String id, ModelSource source, OptionalLong macs) {
        this(id, source, macs, Optional.empty());
    }

    /** The same model, the times of its kernels told by layer. */
    public BenchSubject with(LayerNames names) {
        return new BenchSubject(id, source, macs, setup, Optional.of(names));
    }

    /** The same model, run in its own way. */
    public BenchSubject with(Setup own) {
        return new BenchSubject(id, source, macs, Optional.of(own), layers);
    }

    /** How it is run in a measurement with these settings. */
    Setup setup(BenchSettings settings) {
        return setup.orElseGet(() -> Setup.DEFAULT.withThreads(settings.threads()).withSide(settings.side()));
    }

    /** A compiled network. */
    public static BenchSubject of(OnnxModel model) {
        return new BenchSubject(model.network().identity().reference(), new ModelSource.Compiled(model),
                OptionalLong.of(NetworkCosts.of(model.network()).total().macs()));
    }

    /**
     * A file.
     *
     * @param file what was found in it
     * @param macs its multiply-adds, where they are known
     */
    public static BenchSubject of(OnnxInspection file, OptionalLong macs) {
        return new BenchSubject(file.name(), new ModelSource.File(file), macs);
    }

    /** What its weights take in memory, in bytes. */
    public long weightBytes() {
        return switch (source) {
            case ModelSource.Compiled(OnnxModel model) -> model.parameterElements() * Float.BYTES;
            case ModelSource.File(OnnxInspection file) -> file.bytes();
            case ModelSource.Seeded(OnnxInspection file) -> file.weights().params() * Float.BYTES;
            case ModelSource.Made(_, var bytes, _) -> bytes.size();
        };
    }
}
