package io.github.convatlas.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;

import java.util.List;

/**
 * The place a layer is compiled in.
 *
 * @param scope  where its nodes go
 * @param node   the layer
 * @param shapes the shapes it reads
 * @param output the shape it yields
 */
record Site(GraphBuilder.Scope scope, GraphNode node, List<Shape> shapes, Shape output) {
    static Site of(GraphBuilder builder, ShapedNetwork network, GraphNode node) {
        return new Site(builder.scope(node.id()), node, network.inputShapes(node.id()), network.shape(node.id()));
    }

    List<String> inputs() {
        return node.inputs().stream().map(scope::tensorOf).toList();
    }

    /** The tensor the layer reads first. */
    String input() {
        return scope.tensorOf(node.inputs().getFirst());
    }

    /** The shape the layer reads first. */
    Shape shape() {
        return shapes.getFirst();
    }

    /** Adds the node whose output is the output of the layer. */
    void result(String operator, List<String> inputs, AttributeProto... attributes) {
        scope.result(operator, inputs, attributes);
    }
}
