package io.github.convatlas.measure.layers;

import java.util.OptionalDouble;

/**
 * All layers of a kind together.
 *
 * @param kind      which
 * @param layers    how many
 * @param ms        their time in ms
 * @param share     of the time of the network, from 0 to 1
 * @param macs      their multiply-adds
 * @param macsShare of the multiply-adds of the network, from 0 to 1
 */
public record KindTotal(LayerKind kind, int layers, double ms, double share, long macs, double macsShare) {
    /** Billions of multiply-adds a second; nothing where there are none. */
    public OptionalDouble gmacPerSecond() {
        return macs > 0 && ms > 0 ? OptionalDouble.of(macs / ms / 1e6) : OptionalDouble.empty();
    }
}
