package io.github.convatlas.block;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapeInference;
import io.github.convatlas.json.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Collects layers with their shapes and keeps a network within bounds, whatever its spec says. */
final class GraphBuilder {
    static final int MOST_LAYERS = 20_000;
    static final long MOST_WEIGHTS = 1L << 36;
    private final SequencedMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
    private final SequencedMap<LayerId, Shape> shapes = new LinkedHashMap<>();
    private long weights;

    LayerId add(GraphNode node, Place place) throws SpecException {
        if (nodes.size() >= MOST_LAYERS) {
            throw new SpecException(place,
                    "the network grows beyond " + MOST_LAYERS + " layers; look for a runaway repeat");
        }
        List<Shape> inputs = node.inputs().stream().map(this::shape).toList();
        switch (ShapeInference.infer(node.layer(), inputs)) {
            case ShapeInference.Inferred(Shape shape) -> {
                weigh(node.layer(), inputs, place);
                nodes.put(node.id(), node);
                shapes.put(node.id(), shape);
            }
            case ShapeInference.Impossible(String reason) ->
                throw new SpecException(place, "at " + node.id() + ": " + reason);
        }
        return node.id();
    }

    private void weigh(Layer layer, List<Shape> inputs, Place place) throws SpecException {
        long more = switch (layer) {
            case Layer.Convolution convolution -> convolution.window().kernel().area() * convolution.outChannels()
                    * (inputs.getFirst().channels() / convolution.groups());
            case Layer.Linear(int outFeatures, _) -> (long) outFeatures * inputs.getFirst().channels();
            case Layer.Input _,Layer.BatchNorm _,Layer.Activate _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Gain _,Layer.Dropout _,Layer.Softmax _ ->
                0;
        };
        weights += more;
        if (more < 0 || more > MOST_WEIGHTS || weights > MOST_WEIGHTS) {
            throw new SpecException(place,
                    "the network grows beyond " + MOST_WEIGHTS + " weights; look for a runaway width");
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

    /** The layers added since there were that many. */
    List<LayerId> since(int size) {
        return nodes.keySet().stream().skip(size).toList();
    }
}
