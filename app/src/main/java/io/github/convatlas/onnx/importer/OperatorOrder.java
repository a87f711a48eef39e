package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.convatlas.onnx.Outcome;

import java.util.HashSet;
import java.util.Set;

/** Checks that no node reads what is written later: a graph in a circle, or one in no order. */
final class OperatorOrder {
    private static final int MOST_NODES = 200_000;

    private OperatorOrder() {
    }

    static Outcome<GraphProto> checked(GraphProto graph, String name) {
        if (graph.getNodeCount() > MOST_NODES) {
            return new Outcome.Refused<>(name + " has " + graph.getNodeCount() + " nodes, more than " + MOST_NODES
                    + ": it is too large to be drawn.");
        }
        Set<String> later = new HashSet<>();
        for (NodeProto node : graph.getNodeList()) {
            for (String output : node.getOutputList()) {
                if (!output.isEmpty() && !later.add(output)) {
                    return new Outcome.Refused<>(
                            name + " is damaged: the tensor \"" + output + "\" is written twice.");
                }
            }
        }
        for (NodeProto node : graph.getNodeList()) {
            for (String input : node.getInputList()) {
                if (later.contains(input)) {
                    return new Outcome.Refused<>(name + " is damaged: its nodes form a circle or stand in no order (\""
                            + input + "\" is read before it is written).");
                }
            }
            node.getOutputList().forEach(later::remove);
        }
        return new Outcome.Success<>(graph);
    }
}
