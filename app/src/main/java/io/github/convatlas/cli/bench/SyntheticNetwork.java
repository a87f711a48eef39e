package io.github.convatlas.cli.bench;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.GraphNode.Branch;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;
import io.github.convatlas.graph.NetworkIdentity;
import io.github.convatlas.graph.Padding;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapeInference;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.graph.Window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** Networks of any size, without blocks, as a file would bring them: to measure how diagrams cope. */
public final class SyntheticNetwork {
    private static final int CHANNELS = 16;
    private static final int SIDE = 224;
    private static final int BANDS = 5;
    private final LinkedHashMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
    private final LinkedHashMap<LayerId, Shape> shapes = new LinkedHashMap<>();
    private final int size;
    private int halved;

    private SyntheticNetwork(int size) {
        this.size = size;
        add(new Layer.Input(Shape.map(CHANNELS, SIDE, SIDE)));
    }

    /**
     * Convolution, normalization and activation, over and over.
     *
     * @param size how many layers there are, the input included
     */
    public static ShapedNetwork chain(int size) {
        var network = new SyntheticNetwork(size);
        while (network.nodes.size() < size) {
            network.unit(network.last(), 3, network.stride());
        }
        return network.named("chain-" + size);
    }

    /**
     * Blocks of three branches and a shortcut that are joined and added.
     *
     * @param size about how many layers there are
     */
    public static ShapedNetwork branching(int size) {
        var network = new SyntheticNetwork(size);
        while (network.nodes.size() < size) {
            LayerId start = network.unit(network.last(), 3, network.stride());
            LayerId one = network.unit(start, 1, 1);
            LayerId three = network.unit(network.unit(start, 1, 1), 3, 1);
            LayerId five = network.unit(network.unit(start, 1, 1), 5, 1);
            LayerId joined = network.add(new Layer.Concat(), one, three, five);
            network.add(new Layer.Add(), network.unit(joined, 1, 1), start);
        }
        return network.named("branching-" + size);
    }

    private LayerId last() {
        return nodes.lastEntry().getKey();
    }

    /** 2 where the next part of the network begins. */
    private int stride() {
        boolean next = nodes.size() > size / BANDS * (halved + 1) && halved < BANDS - 1;
        if (next) {
            halved++;
        }
        return next ? 2 : 1;
    }

    private LayerId unit(LayerId input, int kernel, int stride) {
        LayerId convolution = add(new Layer.Convolution(CHANNELS,
                Window.square(kernel, stride, Padding.around(kernel / 2)), 1, false, Layer.WeightForm.PLAIN), input);
        return add(new Layer.Activate(Activation.RELU), add(new Layer.BatchNorm(1e-5), convolution));
    }

    private LayerId add(Layer layer, LayerId... inputs) {
        var id = new LayerId("layer" + nodes.size());
        List<LayerId> read = Arrays.asList(inputs);
        shapes.put(id, switch (ShapeInference.infer(layer, read.stream().map(shapes::get).toList())) {
            case ShapeInference.Inferred(Shape shape) -> shape;
            case ShapeInference.Impossible(String reason) -> throw new IllegalStateException(reason);
        });
        nodes.put(id, new GraphNode(id, layer, read, Branch.MAIN));
        return id;
    }

    private ShapedNetwork named(String name) {
        var outputs = new LinkedHashMap<String, LayerId>();
        outputs.put("output", last());
        return new ShapedNetwork(new NetworkIdentity(name, name, new LinkedHashMap<>(), new LinkedHashMap<>()),
                new NetworkGraph(nodes, outputs, List.of()), shapes);
    }
}
