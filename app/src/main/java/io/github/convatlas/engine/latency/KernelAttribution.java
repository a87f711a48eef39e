package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.KernelTime;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.onnx.OnnxModel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds the layers of kernels. A fused kernel bears the name of the last layer in it; the layers before that one which
 * have no kernel of their own are in it, too.
 */
final class KernelAttribution {
    private final OnnxModel model;
    private final NetworkGraph graph;
    private final SequencedMap<LayerId, Double> named = new LinkedHashMap<>();
    private final Set<LayerId> taken = new HashSet<>();
    private double layoutMs;
    private double otherMs;

    private KernelAttribution(OnnxModel model) {
        this.model = model;
        this.graph = model.network().graph();
    }

    static LayerProfile attribute(OnnxModel model, List<KernelTime> kernels) {
        var attribution = new KernelAttribution(model);
        kernels.forEach(attribution::add);
        return attribution.profile();
    }

    private void add(KernelTime kernel) {
        if (LayerProfile.isLayout(kernel)) {
            layoutMs += kernel.ms();
            return;
        }
        layer(kernel.node()).ifPresentOrElse(layer -> named.merge(layer, kernel.ms(), Double::sum),
                () -> otherMs += kernel.ms());
    }

    /** The layer whose name the kernel's begins with: the runtime adds endings such as {@code _nchwc}. */
    private Optional<LayerId> layer(String kernel) {
        for (int length = kernel.length(); length > 0; length--) {
            Optional<LayerId> layer = model.layerOf(kernel.substring(0, length));
            if (layer.isPresent()) {
                return layer;
            }
        }
        return Optional.empty();
    }

    private LayerProfile profile() {
        SequencedMap<LayerId, Double> layers = new LinkedHashMap<>();
        SequencedMap<LayerId, List<LayerId>> fused = new LinkedHashMap<>();
        named.forEach((last, ms) -> {
            List<LayerId> group = group(last);
            LayerId principal = group.stream().filter(this::hasWeights).findFirst().orElse(last);
            layers.merge(principal, ms, Double::sum);
            List<LayerId> others = group.stream().filter(layer -> !layer.equals(principal)).toList();
            if (!others.isEmpty()) {
                fused.put(principal, others);
            }
        });
        return new LayerProfile(layers, fused, layoutMs, otherMs);
    }

    /** The layers of a kernel, the last one first. */
    private List<LayerId> group(LayerId last) {
        List<LayerId> group = new ArrayList<>();
        Deque<LayerId> waiting = new ArrayDeque<>(List.of(last));
        while (!waiting.isEmpty()) {
            LayerId layer = waiting.pop();
            boolean own = layer.equals(last) || !named.containsKey(layer);
            if (own && !(graph.node(layer).layer() instanceof Layer.Input) && taken.add(layer)) {
                group.add(layer);
                waiting.addAll(graph.node(layer).inputs());
            }
        }
        return group;
    }

    private boolean hasWeights(LayerId layer) {
        GraphNode node = graph.node(layer);
        return node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Linear;
    }
}
