package io.github.convatlas.onnx.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;

/** Fully connected layers as they are usually written: {@code Gemm} with the weights of an output in a row. */
final class FullyConnected {
    private FullyConnected() {
    }

    static boolean is(NodeProto node, TensorProto weights) {
        return node.getOpType().equals("Gemm") && weights.getDimsCount() == 2 && number(node, "transB", 0) == 1
                && number(node, "transA", 0) == 0 && number(node, "alpha", 1) == 1 && number(node, "beta", 1) == 1;
    }

    private static double number(NodeProto node, String name, double otherwise) {
        return GraphRewriter.attribute(node, name)
                .map(attribute -> attribute.getType() == AttributeProto.AttributeType.INT
                        ? (double) attribute.getI()
                        : attribute.getF())
                .orElse(otherwise);
    }
}
