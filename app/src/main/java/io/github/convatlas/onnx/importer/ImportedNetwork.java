package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.inspect.OnnxInspection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network read from a file.
 *
 * @param network    its layers with their shapes; without blocks
 * @param inspection what the file says about itself
 * @param tensors    the layer that writes each tensor of the file, also of those inside a layer; and that of each node by its
 *                   name
 * @param remarks    what a reader has to know about the reading, one sentence each
 */
public record ImportedNetwork(ShapedNetwork network, OnnxInspection inspection, Map<String, LayerId> tensors,
        List<String> remarks) {
    /** Copies the collections. */
    public ImportedNetwork {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        remarks = List.copyOf(remarks);
    }

    /** The layer a tensor or a node of the file belongs to, if it belongs to one. */
    public Optional<LayerId> layerOf(String tensor) {
        return Optional.ofNullable(tensors.get(tensor));
    }

    /** Whether the file leaves rows or columns of its picture to who runs it. */
    public boolean leavesSideOpen() {
        return inspection.inputs().stream().anyMatch(input -> Inputs.leavesSideOpen(input.dimensions()));
    }

    /** The same file with another view of its network. */
    public ImportedNetwork with(ShapedNetwork other) {
        return new ImportedNetwork(other, inspection, tensors, remarks);
    }
}
