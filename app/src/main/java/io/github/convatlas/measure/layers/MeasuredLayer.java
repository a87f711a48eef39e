package io.github.convatlas.measure.layers;

import io.github.convatlas.graph.LayerId;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A layer with the time it took.
 *
 * @param id        its identity
 * @param label     what it does
 * @param kind      of what sort it is
 * @param fused     the layers the runtime computed together with it; their time is in its own
 * @param ms        median time in ms
 * @param share     of the time of the whole network, from 0 to 1
 * @param macs      its multiply-adds
 * @param macsShare of the multiply-adds of the network, from 0 to 1
 * @param bytes     what it has to move at least, as 32-bit floats: weights, and every tensor that enters and leaves it and
 *                  the layers fused with it, each once
 */
public record MeasuredLayer(LayerId id, String label, LayerKind kind, List<LayerId> fused, double ms, double share,
        long macs, double macsShare, long bytes) {
    /** Copies the list. */
    public MeasuredLayer {
        fused = List.copyOf(fused);
    }

    /** Billions of multiply-adds a second; nothing for a layer without any. */
    public OptionalDouble gmacPerSecond() {
        return macs > 0 && ms > 0 ? OptionalDouble.of(macs / ms / 1e6) : OptionalDouble.empty();
    }

    /** Billions of bytes moved a second. */
    public OptionalDouble gigabytesPerSecond() {
        return bytes > 0 && ms > 0 ? OptionalDouble.of(bytes / ms / 1e6) : OptionalDouble.empty();
    }

    /** Multiply-adds for each byte that has to be moved; 0 for a layer without multiply-adds. */
    public double intensity() {
        return bytes > 0 ? (double) macs / bytes : 0;
    }
}
