package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;

import java.util.List;
import java.util.Optional;

/** Reads the attributes of a node. */
record NodeAttributes(NodeProto node) {
    Optional<AttributeProto> find(String name) {
        return node.getAttributeList().stream().filter(attribute -> attribute.getName().equals(name)).findFirst();
    }

    long integer(String name, long fallback) {
        return find(name).map(AttributeProto::getI).orElse(fallback);
    }

    double decimal(String name, double fallback) {
        return find(name).map(attribute -> (double) attribute.getF()).orElse(fallback);
    }

    String text(String name, String fallback) {
        return find(name).map(attribute -> attribute.getS().toStringUtf8()).orElse(fallback);
    }

    List<Long> integers(String name) {
        return find(name).map(AttributeProto::getIntsList).orElse(List.of());
    }

    /** The number at a position, or the fallback where the attribute is missing or shorter. */
    int at(String name, int position, int fallback) {
        List<Long> values = integers(name);
        return values.size() > position
                ? Math.clamp(values.get(position), Integer.MIN_VALUE, Integer.MAX_VALUE)
                : fallback;
    }

    /** An input's tensor; empty where the node does not have it. */
    String input(int index) {
        return node.getInputCount() > index ? node.getInput(index) : "";
    }
}
