package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.SessionSettings;
import io.github.convatlas.engine.provider.Provider;
import io.github.convatlas.onnx.quantize.Precision;

import java.util.Optional;

/**
 * How one model is run, where the models of a measurement differ in it.
 *
 * @param threads   threads that share the work of one layer
 * @param side      rows and columns of the picture, in pixels, where a file leaves them open
 * @param provider  what computes
 * @param precision the numbers it computes in; the model is made accordingly
 */
public record Setup(int threads, int side, Provider provider, Precision precision) {
    /** One thread of the processor, 224 pixels a side, 32-bit floats. */
    public static final Setup DEFAULT = new Setup(1, 224, Provider.CPU, Precision.FLOAT32);

    /** Checks that there is a thread. */
    public Setup {
        if (threads < 1) {
            throw new IllegalArgumentException("a model needs at least one thread, not " + threads);
        }
    }

    /** The same with another number of threads. */
    public Setup withThreads(int newThreads) {
        return new Setup(newThreads, side, provider, precision);
    }

    /** The same with another side of pictures, in pixels. */
    public Setup withSide(int newSide) {
        return new Setup(threads, newSide, provider, precision);
    }

    /** The same on another provider. */
    public Setup withProvider(Provider newProvider) {
        return new Setup(threads, side, newProvider, precision);
    }

    /** The same in other numbers. */
    public Setup withPrecision(Precision newPrecision) {
        return new Setup(threads, side, provider, newPrecision);
    }

    /** For sessions. */
    public SessionSettings session() {
        return new SessionSettings(threads, side, Optional.empty(), provider);
    }
}
