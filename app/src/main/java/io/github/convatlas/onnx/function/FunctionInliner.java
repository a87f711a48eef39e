package io.github.convatlas.onnx.function;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.github.convatlas.onnx.Outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the nodes of a model's own functions in the place of their calls, so that only operators are left. PyTorch writes its
 * modules as such functions, and the newer exporter whole operators.
 */
public final class FunctionInliner {
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST = 64;
    private final Map<Key, FunctionProto> functions = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private int nodes;

    private record Key(String domain, String name) {
        static Key of(NodeProto node) {
            return new Key(node.getDomain(), node.getOpType());
        }
    }

    /** Why calls cannot be replaced: the end of a sentence that began with the file's name. */
    private static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1;

        EndlessException(String message) {
            super(message);
        }
    }

    private FunctionInliner(ModelProto model) {
        model.getFunctionsList()
                .forEach(function -> functions.put(new Key(function.getDomain(), function.getName()), function));
    }

    /**
     * A model without functions of its own.
     *
     * @param model of a file
     * @param name  of the file, for sentences
     * @return the model itself if it has none; or one sentence why its functions cannot be put in their place
     */
    public static Outcome<ModelProto> inlined(ModelProto model, String name) {
        if (model.getFunctionsCount() == 0) {
            return new Outcome.Success<>(model);
        }
        try {
            var inliner = new FunctionInliner(model);
            ModelProto.Builder flat = model.toBuilder().clearFunctions()
                    .setGraph(inliner.expanded(model.getGraph(), 0));
            imports(model, flat);
            return new Outcome.Success<>(flat.build());
        } catch (EndlessException e) {
            return new Outcome.Refused<>(name + " " + e.getMessage());
        }
    }

    /** The operator sets of the functions, where the model itself names no version of them. */
    private static void imports(ModelProto model, ModelProto.Builder flat) {
        Set<String> known = new HashSet<>();
        model.getOpsetImportList().forEach(opset -> known.add(opset.getDomain()));
        for (FunctionProto function : model.getFunctionsList()) {
            for (OperatorSetIdProto opset : function.getOpsetImportList()) {
                if (known.add(opset.getDomain())) {
                    flat.addOpsetImport(opset);
                }
            }
        }
    }

    private GraphProto expanded(GraphProto graph, int depth) {
        GraphProto.Builder flat = graph.toBuilder().clearNode();
        graph.getNodeList().forEach(node -> add(node, flat, depth));
        return flat.build();
    }

    private void add(NodeProto node, GraphProto.Builder target, int depth) {
        FunctionProto function = functions.get(Key.of(node));
        if (function != null) {
            if (depth > DEEPEST) {
                throw new EndlessException("is damaged: its function \"" + node.getOpType() + "\" calls itself.");
            }
            new Call(node, function).into(target, depth);
        } else {
            if (++nodes > MOST_NODES) {
                throw new EndlessException("has functions that come to more than " + MOST_NODES
                        + " nodes: it is too large to be drawn.");
            }
            target.addNode(hasGraphs(node) ? withGraphs(node, depth) : node);
        }
    }

    private static boolean hasGraphs(NodeProto node) {
        return node.getAttributeList().stream()
                .anyMatch(attribute -> attribute.hasG() || attribute.getGraphsCount() > 0);
    }

    private NodeProto withGraphs(NodeProto node, int depth) {
        NodeProto.Builder flat = node.toBuilder().clearAttribute();
        for (AttributeProto attribute : node.getAttributeList()) {
            AttributeProto.Builder copy = attribute.toBuilder();
            if (attribute.hasG()) {
                copy.setG(expanded(attribute.getG(), depth + 1));
            }
            copy.clearGraphs();
            attribute.getGraphsList().forEach(graph -> copy.addGraphs(expanded(graph, depth + 1)));
            flat.addAttribute(copy);
        }
        return flat.build();
    }

    /** The names in front of what a call computes inside; two calls never have the same. */
    private String prefix(NodeProto call) {
        String name = call.getName().isBlank() && call.getOutputCount() > 0 ? call.getOutput(0) : call.getName();
        String free = name;
        for (int number = 2; !prefixes.add(free); number++) {
            free = name + "-" + number;
        }
        return free + "/";
    }

    /** One call of a function. */
    private final class Call {
        private final NodeProto node;
        private final FunctionProto function;
        private final String prefix;
        private final Map<String, String> names = new HashMap<>();

        Call(NodeProto node, FunctionProto function) {
            this.node = node;
            this.function = function;
            this.prefix = prefix(node);
            for (int i = 0; i < function.getInputCount(); i++) {
                names.put(function.getInput(i), i < node.getInputCount() ? node.getInput(i) : "");
            }
            for (int i = 0; i < Math.min(function.getOutputCount(), node.getOutputCount()); i++) {
                if (!node.getOutput(i).isEmpty()) {
                    names.putIfAbsent(function.getOutput(i), node.getOutput(i));
                }
            }
        }

        void into(GraphProto.Builder target, int depth) {
            function.getNodeList().forEach(inside -> add(renamed(inside), target, depth + 1));
            for (int i = 0; i < Math.min(function.getOutputCount(), node.getOutputCount()); i++) {
                String written = names.getOrDefault(function.getOutput(i), "");
                if (!written.isEmpty() && !written.equals(node.getOutput(i)) && !node.getOutput(i).isEmpty()) {
                    target.addNode(NodeProto.newBuilder().setOpType("Identity").addInput(written)
                            .addOutput(node.getOutput(i)));
                }
            }
        }

        private String name(String inside) {
            return inside.isEmpty() ? "" : names.computeIfAbsent(inside, name -> prefix + name);
        }

        private NodeProto renamed(NodeProto inside) {
            NodeProto.Builder copy = inside.toBuilder().clearInput().clearOutput().clearAttribute()
                    .setName(prefix + inside.getName());
            inside.getInputList().forEach(name -> copy.addInput(name(name)));
            inside.getOutputList().forEach(name -> copy.addOutput(name(name)));
            inside.getAttributeList().forEach(attribute -> given(attribute).ifPresent(copy::addAttribute));
            return copy.build();
        }

        /** An attribute as the call gives it; nothing where neither the call nor the function does. */
        private Optional<AttributeProto> given(AttributeProto attribute) {
            String reference = attribute.getRefAttrName();
            if (!reference.isEmpty()) {
                return node.getAttributeList().stream().filter(value -> value.getName().equals(reference)).findFirst()
                        .or(() -> function.getAttributeProtoList().stream()
                                .filter(value -> value.getName().equals(reference)).findFirst())
                        .map(value -> value.toBuilder().setName(attribute.getName()).build());
            }
            AttributeProto.Builder copy = attribute.toBuilder();
            if (attribute.hasG()) {
                copy.setG(renamed(attribute.getG()));
            }
            copy.clearGraphs();
            attribute.getGraphsList().forEach(graph -> copy.addGraphs(renamed(graph)));
            return Optional.of(copy.build());
        }

        private GraphProto renamed(GraphProto graph) {
            GraphProto.Builder copy = graph.toBuilder().clearNode().clearValueInfo();
            copy.getInputBuilderList().forEach(input -> input.setName(name(input.getName())));
            copy.getOutputBuilderList().forEach(output -> output.setName(name(output.getName())));
            copy.getInitializerBuilderList().forEach(tensor -> tensor.setName(name(tensor.getName())));
            graph.getNodeList().forEach(inside -> copy.addNode(renamed(inside)));
            return copy.build();
        }
    }
}
