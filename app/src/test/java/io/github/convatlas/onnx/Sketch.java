package io.github.convatlas.onnx;

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

/** Networks put together by hand, layer after layer; each reads the one before unless told otherwise. */
public final class Sketch {
    private final LinkedHashMap<LayerId, GraphNode> nodes = new LinkedHashMap<>();
    private final LinkedHashMap<LayerId, Shape> shapes = new LinkedHashMap<>();

    private Sketch() {
    }

    public static Sketch of(Shape input) {
        return new Sketch().node("input", new Layer.Input(input), Branch.MAIN, List.of());
    }

    public Sketch then(String id, Layer layer) {
        return node(id, layer, Branch.MAIN, List.of(nodes.lastEntry().getKey()));
    }

    public Sketch from(String id, Layer layer, String... inputs) {
        return node(id, layer, Branch.MAIN, Arrays.stream(inputs).map(LayerId::new).toList());
    }

    public Sketch shortcut(String id, Layer layer, String... inputs) {
        return node(id, layer, Branch.SHORTCUT, Arrays.stream(inputs).map(LayerId::new).toList());
    }

    public ShapedNetwork network() {
        var outputs = new LinkedHashMap<String, LayerId>();
        outputs.put("output", nodes.lastEntry().getKey());
        var identity = new NetworkIdentity("sketch", "Sketch", new LinkedHashMap<>(), new LinkedHashMap<>());
        return new ShapedNetwork(identity, new NetworkGraph(nodes, outputs, List.of()), shapes);
    }

    /** A dense or grouped convolution with PyTorch's "same" padding. */
    public static Layer.Convolution convolution(int channels, int kernel, int stride, int groups) {
        return new Layer.Convolution(channels, Window.square(kernel, stride, Padding.around(kernel / 2)), groups, false,
                Layer.WeightForm.PLAIN);
    }

    private Sketch node(String name, Layer layer, Branch branch, List<LayerId> inputs) {
        var id = new LayerId(name);
        List<Shape> read = inputs.stream().map(shapes::get).toList();
        shapes.put(id, switch (ShapeInference.infer(layer, read)) {
            case ShapeInference.Inferred(Shape shape) -> shape;
            case ShapeInference.Impossible(String reason) -> throw new IllegalArgumentException(name + ": " + reason);
        });
        nodes.put(id, new GraphNode(id, layer, inputs, branch));
        return this;
    }
}
