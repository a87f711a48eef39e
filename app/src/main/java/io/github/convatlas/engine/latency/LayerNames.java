package io.github.convatlas.engine.latency;

import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.onnx.OnnxModel;

import java.util.Map;
import java.util.Optional;

/**
 * Finds the layers that kernels belong to by the names the runtime gives them: those of nodes or of tensors, with its own
 * endings behind.
 *
 * @param graph of the network
 * @param names layers by the names of nodes and tensors
 */
public record LayerNames(NetworkGraph graph, Map<String, LayerId> names) {
    private static final String FUSED = "fused ";
    private static final String ENDS = "_/:(";

    /** Copies the names. */
    public LayerNames {
        names = Map.copyOf(names);
    }

    /** The layer of a kernel, if it belongs to one: the longest name that the kernel's begins with. */
    Optional<LayerId> of(String kernel) {
        String name = kernel.startsWith(FUSED) ? kernel.substring(FUSED.length()) : kernel;
        for (int length = name.length(); length > 0; length--) {
            LayerId layer = names.get(name.substring(0, length));
            boolean whole = length == name.length() || ENDS.indexOf(name.charAt(length)) >= 0;
            if (layer != null && whole) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    /** The layer of a compiled network that a kernel's name begins with. */
    static Optional<LayerId> of(OnnxModel model, String kernel) {
        for (int length = kernel.length(); length > 0; length--) {
            Optional<LayerId> layer = model.layerOf(kernel.substring(0, length));
            if (layer.isPresent()) {
                return layer;
            }
        }
        return Optional.empty();
    }
}
