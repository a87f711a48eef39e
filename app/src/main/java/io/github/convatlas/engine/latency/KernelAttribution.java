package io.github.convatlas.engine.latency;

import io.github.convatlas.engine.KernelTime;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.onnx.OnnxModel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the layers of kernels. A fused kernel bears the name of the last layer in it; the layers before that one which
 * have no kernel of their own are in it, too.
 */
final class KernelAttribution {
    private final Function<String, Optional<LayerId>> layers;
    private final NetworkGraph graph;
    private final SequencedMap<LayerId, Double> named = new LinkedHashMap<>();
    /** The layer whose kernel computes a layer. */
    private final Map<LayerId, LayerId> standsFor = new HashMap<>();
    private final Map<LayerId, Integer> positions = new HashMap<>();
    private double layoutMs;
    private double otherMs;

    private KernelAttribution(NetworkGraph graph, Function<String, Optional<LayerId>> layers) {
        this.layers = layers;
        this.graph = graph;
        graph.nodes().keySet().forEach(id -> positions.put(id, positions.size()));
    }

    static LayerProfile attribute(OnnxModel model, List<KernelTime> kernels) {
        return attribute(new KernelAttribution(model.network().graph(), kernel -> LayerNames.of(model, kernel)),
                kernels);
    }

    static LayerProfile attribute(LayerNames names, List<KernelTime> kernels) {
        return attribute(new KernelAttribution(names.graph(), names::of), kernels);
    }

    private static LayerProfile attribute(KernelAttribution attribution, List<KernelTime> kernels) {
        kernels.forEach(attribution::add);
        return attribution.profile();
    }

    private void add(KernelTime kernel) {
        if (LayerProfile.isLayout(kernel)) {
            layoutMs += kernel.ms();
            return;
        }
        layers.apply(kernel.node()).ifPresentOrElse(layer -> named.merge(layer, kernel.ms(), Double::sum),
                () -> otherMs += kernel.ms());
    }

    private LayerProfile profile() {
        SequencedMap<LayerId, Double> layers = new LinkedHashMap<>();
        named.forEach((last, ms) -> {
            List<LayerId> path = pathToWeights(last);
            LayerId principal = path.isEmpty() ? last : path.getLast();
            standsFor.put(last, principal);
            path.forEach(layer -> standsFor.put(layer, principal));
            layers.merge(principal, ms, Double::sum);
        });
        graph.nodes().values().forEach(this::followInput);
        return new LayerProfile(layers, fused(layers.keySet()), layoutMs, otherMs);
    }

    /** From the last layer of a kernel back to the convolution in it; empty where it has none. */
    private List<LayerId> pathToWeights(LayerId layer) {
        if (hasWeights(layer)) {
            return List.of(layer);
        }
        for (LayerId input : graph.node(layer).inputs()) {
            List<LayerId> path = named.containsKey(input) ? List.of() : pathToWeights(input);
            if (!path.isEmpty()) {
                List<LayerId> longer = new ArrayList<>(List.of(layer));
                longer.addAll(path);
                return longer;
            }
        }
        return List.of();
    }

    /** A layer without a kernel that no kernel is named after was added to the kernel of what it reads last. */
    private void followInput(GraphNode node) {
        if (!standsFor.containsKey(node.id()) && !node.inputs().isEmpty()) {
            node.inputs().stream().map(standsFor::get).filter(Objects::nonNull)
                    .max(Comparator.comparing(positions::get))
                    .ifPresent(principal -> standsFor.put(node.id(), principal));
        }
    }

    private SequencedMap<LayerId, List<LayerId>> fused(Set<LayerId> principals) {
        SequencedMap<LayerId, List<LayerId>> fused = new LinkedHashMap<>();
        for (LayerId layer : graph.nodes().keySet()) {
            LayerId principal = standsFor.get(layer);
            if (principal != null && !principal.equals(layer) && principals.contains(principal)) {
                fused.computeIfAbsent(principal, _ -> new ArrayList<>()).add(layer);
            }
        }
        return fused;
    }

    private boolean hasWeights(LayerId layer) {
        GraphNode node = graph.node(layer);
        return node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Linear;
    }
}
