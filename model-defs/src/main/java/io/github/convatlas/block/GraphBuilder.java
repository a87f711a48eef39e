package io.github.convatlas.block;

import io.github.convatlas.analysis.LayerCost;
import io.github.convatlas.analysis.NetworkCosts;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapeInference;
import io.github.convatlas.json.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Collects layers with their shapes and keeps a network within bounds, whatever its spec says. */
final class GraphBuilder {
    static final int MOST_LAYERS = 20_000;
    static final long MOST_PARAMS = 1L << 36;
    static final long MOST_MACS = 1L << 56;
    static final long MOST_ELEMENTS = Integer.MAX_VALUE;
    private final SequencedMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
    private final SequencedMap<LayerId, Shape> shapes = new LinkedHashMap<>();
    private final List<LayerId> order = new ArrayList<>();
    private LayerCost total = LayerCost.ZERO;

    LayerId add(GraphNode node, Place place) throws SpecException {
        if (nodes.size() >= MOST_LAYERS) {
            throw new SpecException(place,
                    "the network grows beyond " + MOST_LAYERS + " layers; look for a runaway repeat");
        }
        List<Shape> inputs = node.inputs().stream().map(this::shape).toList();
        try {
            switch (ShapeInference.infer(node.layer(), inputs)) {
                case ShapeInference.Inferred(Shape shape) -> keep(node, inputs, shape, place);
                case ShapeInference.Impossible(String reason) ->
                    throw new SpecException(place, "at " + node.id() + ": " + reason);
            }
        } catch (ArithmeticException e) {
            throw new SpecException(place, "at " + node.id() + ": the sizes are too large to be counted");
        }
        return node.id();
    }

    private void keep(GraphNode node, List<Shape> inputs, Shape shape, Place place) throws SpecException {
        total = total.plus(NetworkCosts.costOf(node.layer(), inputs, shape));
        refuse(total.params() > MOST_PARAMS, MOST_PARAMS + " params; look for a runaway width", place);
        refuse(total.macs() > MOST_MACS, MOST_MACS + " MACs; look for a runaway width or resolution", place);
        refuse(shape.elements() > MOST_ELEMENTS, MOST_ELEMENTS + " elements in one tensor", place);
        nodes.put(node.id(), node);
        shapes.put(node.id(), shape);
        order.add(node.id());
    }

    private static void refuse(boolean beyond, String limit, Place place) throws SpecException {
        if (beyond) {
            throw new SpecException(place, "the network grows beyond " + limit);
        }
    }

    Shape shape(LayerId id) {
        Shape shape = shapes.get(id);
        if (shape == null) {
            throw new IllegalArgumentException("no layer " + id);
        }
        return shape;
    }

    SequencedMap<LayerId, GraphNode> nodes() {
        return nodes;
    }

    SequencedMap<LayerId, Shape> shapes() {
        return shapes;
    }

    int size() {
        return order.size();
    }

    /** The layers added since there were that many. */
    List<LayerId> since(int size) {
        return List.copyOf(order.subList(size, order.size()));
    }
}
