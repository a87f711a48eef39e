package io.github.convatlas.graph;

import java.util.List;
import java.util.Map;

/**
 * A network whose every tensor has a shape: what analyses, diagrams and the ONNX compiler start from.
 *
 * @param identity which network, with which parameters
 * @param graph    its layers and blocks
 * @param shapes   the output shape of every layer, NCHW or NC, batch 1
 */
public record ShapedNetwork(NetworkIdentity identity, NetworkGraph graph, Map<LayerId, Shape> shapes) {
    /** Copies the shapes and checks that every layer has one. */
    public ShapedNetwork {
        shapes = Map.copyOf(shapes);
        if (!shapes.keySet().containsAll(graph.nodes().keySet())) {
            throw new IllegalArgumentException("every layer of " + identity.reference() + " needs a shape");
        }
    }

    /**
     * The output shape of a layer.
     *
     * @throws IllegalArgumentException if the network has no such layer
     */
    public Shape shape(LayerId id) {
        Shape shape = shapes.get(id);
        if (shape == null) {
            throw new IllegalArgumentException("no layer " + id);
        }
        return shape;
    }

    /** The shapes a layer reads, in the order of its inputs. */
    public List<Shape> inputShapes(LayerId id) {
        return graph.node(id).inputs().stream().map(this::shape).toList();
    }

    /** The shape of the picture the network reads (NCHW): that of its first input layer. */
    public Shape input() {
        return shape(graph.nodes().firstEntry().getKey());
    }

    /** The shape of the network's answer: that of its first output. */
    public Shape output() {
        return shape(graph.outputs().firstEntry().getValue());
    }

    /** The shape that enters a block: that of the first tensor its layers read from outside. */
    public Shape inputOf(BlockInstance block) {
        return shape(entrance(block));
    }

    /** The shape that leaves a block: that of its last layer. */
    public Shape outputOf(BlockInstance block) {
        return shape(block.layers().getLast());
    }

    private LayerId entrance(BlockInstance block) {
        LayerId first = block.layers().getFirst();
        List<LayerId> inputs = graph.node(first).inputs();
        return inputs.isEmpty() ? first : inputs.getFirst();
    }
}
