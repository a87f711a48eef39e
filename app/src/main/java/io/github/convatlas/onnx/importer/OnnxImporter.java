package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Value;
import io.github.convatlas.onnx.Outcome;
import io.github.convatlas.onnx.inspect.OnnxFile;
import io.github.convatlas.onnx.inspect.OnnxInspection;
import io.github.convatlas.onnx.inspect.OnnxInspector;
import io.github.convatlas.onnx.inspect.TensorDescription;
import io.github.convatlas.onnx.shape.ShapeSource;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** Reads networks from ONNX files: layers with shapes, without blocks. Weights stay in the file. */
public final class OnnxImporter {
    private final ShapeSource shapes;
    private final OnnxInspector inspector;

    /**
     * An importer.
     *
     * @param shapes    finds the shapes of all tensors
     * @param inspector looks into files first
     */
    public OnnxImporter(ShapeSource shapes, OnnxInspector inspector) {
        this.shapes = shapes;
        this.inspector = inspector;
    }

    /**
     * Reads a network.
     *
     * @param path of the file
     * @param side rows and columns of the picture, in pixels, where the file leaves them open
     * @return the network, or one sentence why there is none
     */
    public Outcome<ImportedNetwork> read(Path path, int side) {
        return OnnxFile.open(path).then(file -> {
            try (file) {
                OnnxInspection found = inspector.inspect(file);
                String name = found.name();
                return inspector.drawable(file).then(_ -> entered(found))
                        .then(_ -> OperatorOrder.checked(file.model().getGraph(), name))
                        .then(_ -> shapes.shapes(file, side))
                        .then(known -> network(file, found, side, known));
            }
        });
    }

    private static Outcome<OnnxInspection> entered(OnnxInspection found) {
        return found.inputs().isEmpty()
                ? new Outcome.Refused<>(found.name() + " has no input, so that no data passes through it: it is no"
                        + " network that could be drawn.")
                : new Outcome.Success<>(found);
    }

    private static Outcome<ImportedNetwork> network(OnnxFile file, OnnxInspection found, int side,
            TensorShapes known) {
        try {
            Draft draft = draft(file.model().getGraph(), found, side, known);
            if (draft.damage().isPresent()) {
                return new Outcome.Refused<>(found.name() + " " + draft.damage().get());
            }
            return draft.outputs().isEmpty()
                    ? new Outcome.Refused<>(found.name() + " computes nothing from its input.")
                    : new Outcome.Success<>(assemble(file.model().getGraph(), draft, found, known));
        } catch (ArithmeticException _) {
            return new Outcome.Refused<>(found.name() + " has tensors too large to be counted.");
        }
    }

    private static Draft draft(GraphProto proto, OnnxInspection found, int side, TensorShapes known) {
        var graph = new FileGraph(proto, known);
        var draft = new Draft();
        Inputs.read(graph, found.inputs(), draft, side);
        List<String> entrances = draft.items().stream().map(Item::tensor).toList();
        for (NodeProto node : graph.nodes()) {
            NodeReader.read(Site.of(graph, draft, node));
        }
        for (ValueInfoProto output : proto.getOutputList()) {
            if (draft.has(output.getName())) {
                draft.output(output.getName(), output.getName());
            }
        }
        Spellings.join(draft);
        Normalizations.join(draft);
        Gates.join(draft);
        Joining.join(draft);
        draft.dropUnused(entrances);
        return draft;
    }

    private static ImportedNetwork assemble(GraphProto proto, Draft draft, OnnxInspection found, TensorShapes known) {
        var names = new LayerNames();
        Map<String, LayerId> ids = new HashMap<>();
        SequencedMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
        Map<LayerId, Shape> shapes = new HashMap<>();
        for (Item item : draft.items()) {
            LayerId id = names.of(item.name());
            Layer layer = Spellings.alone(item);
            List<LayerId> inputs = item.inputs().stream().map(input -> known(ids, input)).toList();
            nodes.put(id, new GraphNode(id, layer, inputs, GraphNode.Branch.MAIN));
            shapes.put(id, item.shape());
            ids.put(item.tensor(), id);
        }
        SequencedMap<String, LayerId> outputs = new LinkedHashMap<>();
        draft.outputs().forEach((name, tensor) -> outputs.put(name, known(ids, tensor)));
        var network = new ShapedNetwork(identity(found, draft), new NetworkGraph(nodes, outputs, List.of()), shapes);
        Map<String, LayerId> tensors = new LinkedHashMap<>();
        draft.names().forEach((name, tensor) -> {
            if (ids.containsKey(tensor)) {
                tensors.put(name, known(ids, tensor));
            }
        });
        nameNodes(proto, tensors);
        return new ImportedNetwork(network, found, tensors, Remarks.of(network, found, known, draft));
    }

    /** Nodes without a name are called by ONNX Runtime as here: operator and number, constants left out. */
    private static void nameNodes(GraphProto proto, Map<String, LayerId> tensors) {
        List<NodeProto> nodes = proto.getNodeList().stream().filter(node -> !node.getOpType().equals("Constant"))
                .toList();
        for (int i = 0; i < nodes.size(); i++) {
            NodeProto node = nodes.get(i);
            String name = node.getName().isBlank() ? node.getOpType() + "_" + i : node.getName();
            node.getOutputList().stream().limit(1).map(tensors::get).filter(Objects::nonNull)
                    .forEach(layer -> tensors.putIfAbsent(name, layer));
        }
    }

    private static NetworkIdentity identity(OnnxInspection found, Draft draft) {
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        Shape input = draft.items().getFirst().shape();
        if (input.isMap()) {
            parameters.put("resolution", Value.of(input.extent().longest()));
        }
        SequencedMap<String, Value> changed = new LinkedHashMap<>();
        boolean chosen = found.inputs().stream().map(TensorDescription::dimensions)
                .anyMatch(Inputs::leavesSideOpen);
        if (chosen && input.isMap()) {
            changed.put("resolution", Value.of(input.extent().longest()));
        }
        return new NetworkIdentity(found.name(), found.name(), parameters, changed);
    }

    private static LayerId known(Map<String, LayerId> ids, String tensor) {
        LayerId id = ids.get(tensor);
        if (id == null) {
            throw new IllegalStateException("the tensor " + tensor + " is read before it is written");
        }
        return id;
    }
}
