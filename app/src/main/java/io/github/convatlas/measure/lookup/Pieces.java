package io.github.convatlas.measure.lookup;

import io.github.convatlas.graph.BlockInstance;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.GraphNode.Branch;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Takes a network apart: its blocks, and the layers between them. */
final class Pieces {
    private final ShapedNetwork network;
    private final Map<LayerId, List<LayerId>> readers = new HashMap<>();

    private Pieces(ShapedNetwork network) {
        this.network = network;
        network.graph().nodes().values().forEach(node -> node.inputs()
                .forEach(input -> readers.computeIfAbsent(input, _ -> new ArrayList<>()).add(node.id())));
    }

    /** All pieces in their order; every layer but the inputs is in one of them. */
    static List<Piece> of(ShapedNetwork network) {
        return new Pieces(network).all();
    }

    private List<Piece> all() {
        Map<LayerId, BlockInstance> blocks = new HashMap<>();
        network.graph().blocks().forEach(block -> block.layers().forEach(layer -> blocks.putIfAbsent(layer, block)));
        SequencedMap<Object, List<LayerId>> groups = new LinkedHashMap<>();
        Map<Object, String> labels = new HashMap<>();
        for (GraphNode node : network.graph().nodes().values()) {
            if (!(node.layer() instanceof Layer.Input)) {
                BlockInstance block = blocks.get(node.id());
                Object key = block == null ? node.id() : block.id();
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(node.id());
                labels.put(key, block == null ? node.id().value() : block.label());
            }
        }
        return groups.entrySet().stream()
                .map(group -> piece(group.getValue(), labels.getOrDefault(group.getKey(), ""))).toList();
    }

    private Piece piece(List<LayerId> layers, String label) {
        SequencedMap<LayerId, LayerId> names = new LinkedHashMap<>();
        SequencedMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
        Map<LayerId, Shape> shapes = new HashMap<>();
        for (LayerId layer : layers) {
            network.graph().node(layer).inputs().stream().filter(input -> !layers.contains(input))
                    .forEach(input -> names.computeIfAbsent(input, outside -> input(outside, nodes, shapes)));
        }
        for (LayerId layer : layers) {
            GraphNode node = network.graph().node(layer);
            LayerId name = new LayerId("layer" + nodes.size());
            names.put(layer, name);
            nodes.put(name, new GraphNode(name, node.layer(),
                    node.inputs().stream().map(input -> names.getOrDefault(input, input)).toList(), node.branch()));
            shapes.put(name, network.shape(layer));
        }
        SequencedMap<String, LayerId> outputs = new LinkedHashMap<>();
        layers.stream().filter(layer -> leaves(layer, layers))
                .forEach(layer -> outputs.put("output" + outputs.size(), names.getOrDefault(layer, layer)));
        String signature = signature(nodes, shapes, outputs);
        var identity = new NetworkIdentity("piece", label, new LinkedHashMap<>(), new LinkedHashMap<>());
        return new Piece(signature, label,
                new ShapedNetwork(identity, new NetworkGraph(nodes, outputs, List.of()), shapes));
    }

    private LayerId input(LayerId outside, SequencedMap<LayerId, GraphNode> nodes, Map<LayerId, Shape> shapes) {
        LayerId name = new LayerId("input" + nodes.size());
        Shape shape = network.shape(outside);
        nodes.put(name, new GraphNode(name, new Layer.Input(shape), List.of(), Branch.MAIN));
        shapes.put(name, shape);
        return name;
    }

    private boolean leaves(LayerId layer, List<LayerId> layers) {
        return network.graph().outputs().containsValue(layer)
                || readers.getOrDefault(layer, List.of()).stream().anyMatch(reader -> !layers.contains(reader));
    }

    private static String signature(SequencedMap<LayerId, GraphNode> nodes, Map<LayerId, Shape> shapes,
            SequencedMap<String, LayerId> outputs) {
        var text = new StringBuilder();
        nodes.values().forEach(node -> text.append(node.id()).append('=').append(node.layer()).append(node.inputs())
                .append(shapes.get(node.id())).append(';'));
        return text.append(outputs).toString();
    }
}
