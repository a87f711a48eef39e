package io.github.convatlas.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Layers and how they are connected, in an order in which each comes after its inputs, and the blocks they form.
 *
 * @param nodes   by identity, inputs first
 * @param outputs named results; the first is the answer of the network
 * @param stages  rows of the network's table; empty where no structure is known
 */
public record NetworkGraph(SequencedMap<LayerId, GraphNode> nodes, SequencedMap<String, LayerId> outputs,
        List<Stage> stages) {
    /** Copies the collections and checks that every input and output is known and comes first. */
    public NetworkGraph {
        nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
        outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
        stages = List.copyOf(stages);
        requireOrder(nodes);
        if (outputs.isEmpty() || !nodes.keySet().containsAll(outputs.values())) {
            throw new IllegalArgumentException("a network needs an output that is one of its layers");
        }
    }

    private static void requireOrder(SequencedMap<LayerId, GraphNode> nodes) {
        var seen = new HashSet<LayerId>();
        nodes.forEach((id, node) -> {
            if (!id.equals(node.id()) || !seen.containsAll(node.inputs())) {
                throw new IllegalArgumentException("layer " + id + " stands before one of its inputs");
            }
            seen.add(id);
        });
    }

    /**
     * The layer of this identity.
     *
     * @throws IllegalArgumentException if the network has no such layer
     */
    public GraphNode node(LayerId id) {
        GraphNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no layer " + id);
        }
        return node;
    }

    /** The blocks of all stages, in order. */
    public List<BlockInstance> blocks() {
        return stages.stream().flatMap(stage -> stage.blocks().stream()).toList();
    }
}
