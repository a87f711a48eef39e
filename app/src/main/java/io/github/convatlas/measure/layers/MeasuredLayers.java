package io.github.convatlas.measure.layers;

import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.compare.LayerWords;
import io.github.convatlas.diagram.outline.LayerRoles;
import io.github.convatlas.engine.latency.LayerProfile;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The layers of a network that took time, in the order they ran.
 *
 * @param network  which
 * @param layers   with their times
 * @param layoutMs time in ms spent on rearranging tensors between layers
 * @param otherMs  time in ms of kernels that belong to no known layer
 * @param all      how many layers the network has, those that were fused or took no time included
 */
public record MeasuredLayers(NetworkIdentity network, List<MeasuredLayer> layers, double layoutMs, double otherMs,
        int all) {
    /** Copies the list. */
    public MeasuredLayers {
        layers = List.copyOf(layers);
    }

    /**
     * What a profile says about a network.
     *
     * @param network that was measured
     * @param profile its times; layers that the network does not have are left out
     */
    public static MeasuredLayers of(ShapedNetwork network, LayerProfile profile) {
        return new Reading(network, profile).layers();
    }

    /** The time of the whole network, in ms. */
    public double totalMs() {
        return layers.stream().mapToDouble(MeasuredLayer::ms).sum() + layoutMs + otherMs;
    }

    /** How many layers were fused into one of those that took time. */
    public int fused() {
        return (int) layers.stream().flatMap(layer -> layer.fused().stream()).distinct().count();
    }

    /** The sums by kind, in the order of {@link LayerKind}, without kinds that took no time. */
    public List<KindTotal> byKind() {
        return Arrays.stream(LayerKind.values()).map(this::total).filter(total -> total.ms() > 0).toList();
    }

    private KindTotal total(LayerKind kind) {
        List<MeasuredLayer> these = layers.stream().filter(layer -> layer.kind() == kind).toList();
        double rest = switch (kind) {
            case LAYOUT -> layoutMs;
            case OTHER -> otherMs;
            case POINTWISE, DEPTHWISE, DENSE, SQUEEZE_EXCITATION, ACTIVATION, POOLING, FULLY_CONNECTED -> 0;
        };
        double ms = these.stream().mapToDouble(MeasuredLayer::ms).sum() + rest;
        return new KindTotal(kind, these.size(), ms, ms / Math.max(totalMs(), Double.MIN_NORMAL),
                these.stream().mapToLong(MeasuredLayer::macs).sum(),
                these.stream().mapToDouble(MeasuredLayer::macsShare).sum());
    }

    /** A profile while it is read. */
    private static final class Reading {
        private final ShapedNetwork network;
        private final LayerProfile profile;
        private final NetworkCosts costs;
        private final LayerRoles roles;

        Reading(ShapedNetwork network, LayerProfile profile) {
            this.network = network;
            this.profile = profile;
            this.costs = NetworkCosts.of(network);
            this.roles = LayerRoles.of(network);
        }

        MeasuredLayers layers() {
            List<MeasuredLayer> layers = new ArrayList<>();
            profile.layers().forEach((id, ms) -> {
                if (network.graph().nodes().containsKey(id)) {
                    layers.add(layer(id, ms));
                }
            });
            return new MeasuredLayers(network.identity(), layers, profile.layoutMs(), profile.otherMs(),
                    network.graph().nodes().size());
        }

        private MeasuredLayer layer(LayerId id, double ms) {
            List<LayerId> fused = profile.fused().getOrDefault(id, List.of()).stream()
                    .filter(network.graph().nodes()::containsKey).toList();
            long macs = costs.layer(id).macs() + fused.stream().mapToLong(layer -> costs.layer(layer).macs()).sum();
            return new MeasuredLayer(id, label(id), LayerKind.of(roles.of(id)), fused, ms, profile.share(id), macs,
                    (double) macs / Math.max(1, costs.total().macs()), bytes(id, fused));
        }

        private String label(LayerId id) {
            List<Shape> inputs = network.inputShapes(id);
            return LayerWords.of(network.graph().node(id).layer(),
                    inputs.isEmpty() ? network.shape(id) : inputs.getFirst()).label();
        }

        /** Normalization that was fused is part of the weights: a convolution then has one number a channel more. */
        private long bytes(LayerId id, List<LayerId> fused) {
            Set<LayerId> together = new HashSet<>(fused);
            together.add(id);
            Set<LayerId> read = new LinkedHashSet<>();
            together.forEach(layer -> network.graph().node(layer).inputs().stream()
                    .filter(input -> !together.contains(input)).forEach(read::add));
            LayerId last = network.graph().nodes().keySet().stream().filter(together::contains)
                    .reduce(id, (_, later) -> later);
            long elements = costs.layer(id).params() + network.shape(last).elements()
                    + read.stream().mapToLong(input -> network.shape(input).elements()).sum();
            return elements * Float.BYTES;
        }
    }
}
