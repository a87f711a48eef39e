package io.github.convatlas.recognize;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Padding.Border;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layers of a network with their readers. */
final class LayerWeb {
    private final ShapedNetwork network;
    private final Map<LayerId, List<GraphNode>> readers = new HashMap<>();
    private final Set<LayerId> outputs;
    private final boolean padsMoreBelow;

    LayerWeb(ShapedNetwork network) {
        this.network = network;
        this.outputs = new HashSet<>(network.graph().outputs().values());
        for (GraphNode node : network.graph().nodes().values()) {
            node.inputs().stream().distinct()
                    .forEach(input -> readers.computeIfAbsent(input, _ -> new ArrayList<>()).add(node));
        }
        this.padsMoreBelow = network.graph().nodes().values().stream().anyMatch(this::padsMoreBelow);
    }

    /** Whether a convolution reads more beyond the lower border than beyond the upper one, as only TensorFlow pads. */
    boolean padsMoreBelow() {
        return padsMoreBelow;
    }

    private boolean padsMoreBelow(GraphNode node) {
        if (!(node.layer() instanceof Layer.Convolution convolution)) {
            return false;
        }
        Border reached = Windows.reached(convolution.window(), shape(node.inputs().getFirst()), shape(node.id()));
        return reached.bottom() > reached.top();
    }

    List<GraphNode> readers(LayerId id) {
        return readers.getOrDefault(id, List.of());
    }

    /** The only layer that reads this one, where there is one and it is no result of the network. */
    Optional<GraphNode> next(LayerId id) {
        List<GraphNode> all = readers(id);
        return all.size() == 1 && !outputs.contains(id) ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The only layer that reads this one, where it is of this kind. */
    <T extends Layer> Optional<GraphNode> next(LayerId id, Class<T> kind) {
        return next(id).filter(node -> kind.isInstance(node.layer()));
    }

    boolean isOutput(LayerId id) {
        return outputs.contains(id);
    }

    GraphNode node(LayerId id) {
        return network.graph().node(id);
    }

    Shape shape(LayerId id) {
        return network.shape(id);
    }

    ShapedNetwork network() {
        return network;
    }
}
