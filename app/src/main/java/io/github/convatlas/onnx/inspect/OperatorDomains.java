package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds operators that no runtime at hand knows. */
public final class OperatorDomains {
    private static final Set<String> KNOWN = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft",
            "com.microsoft.nchwc", "com.ms.internal.nhwc", "ai.onnx.preview.training", "ai.onnx.training");

    private OperatorDomains() {
    }

    /** What is unknown, as the end of a sentence that began with the file's name. */
    static Optional<String> problem(ModelProto model, GraphIndex graph) {
        Set<String> own = model.getFunctionsList().stream().map(function -> function.getDomain())
                .collect(Collectors.toSet());
        return graph.nodes().stream().filter(node -> !KNOWN.contains(node.getDomain()))
                .filter(node -> !own.contains(node.getDomain())).findFirst()
                .map(node -> "uses the operator " + node.getOpType() + " of \"" + node.getDomain()
                        + "\", an extension that is not part of ONNX; it can be looked at but not run.");
    }

    /** Whether a node's operator belongs to a domain that no runtime at hand knows and the file does not define. */
    public static boolean isForeign(ModelProto model, NodeProto node) {
        return !KNOWN.contains(node.getDomain())
                && model.getFunctionsList().stream().noneMatch(own -> own.getDomain().equals(node.getDomain()));
    }

    /** The name of an operator, with its domain where that is foreign. */
    public static String name(NodeProto node) {
        boolean ordinary = node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx");
        return ordinary ? node.getOpType() : node.getDomain() + "." + node.getOpType();
    }
}
