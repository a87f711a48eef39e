package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.KernelTime;
import io.github.convatlas.graph.LayerId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The time of each layer.
 *
 * @param layers   time in ms of the layers that have a kernel of their own, in the order they ran; where the runtime
 *                 fused layers, the convolution or fully connected layer among them stands for all
 * @param fused    for a layer that stands for others, these others
 * @param layoutMs time spent on rearranging tensors between kernels, in ms
 * @param otherMs  time of kernels that belong to no known layer, in ms
 */
public record LayerProfile(SequencedMap<LayerId, Double> layers, SequencedMap<LayerId, List<LayerId>> fused,
        double layoutMs, double otherMs) {
    /** Copies the maps. */
    public LayerProfile {
        layers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(layers));
        fused = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fused));
    }

    /** The time of all kernels together, in ms. */
    public double totalMs() {
        return layers.values().stream().mapToDouble(Double::doubleValue).sum() + layoutMs + otherMs;
    }

    /**
     * The share of a layer's time in the time of all kernels, from 0 to 1; 0 for a layer that is fused or optimized
     * away.
     */
    public double share(LayerId layer) {
        double total = totalMs();
        return total > 0 ? layers.getOrDefault(layer, 0.0) / total : 0;
    }

    /** Whether a kernel only rearranges a tensor for the next one. */
    static boolean isLayout(KernelTime kernel) {
        return kernel.operator().startsWith("Reorder");
    }
}
