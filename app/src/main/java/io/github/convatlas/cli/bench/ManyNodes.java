package io.github.convatlas.cli.bench;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes a network of residual blocks of eight nodes each, as many as are wanted, without weights. */
final class ManyNodes {
    private static final int CHANNELS = 16;
    private static final int SIDE = 32;
    private static final int PER_BLOCK = 8;
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("many");

    private ManyNodes() {
    }

    /** Writes the file and returns how many nodes it has. */
    static int write(Path file, int nodes) throws IOException {
        var many = new ManyNodes();
        Files.write(file, many.model(Math.max(1, nodes / PER_BLOCK)).toByteArray());
        return many.graph.getNodeCount();
    }

    private ModelProto model(int blocks) {
        graph.addInput(ValueInfoProto.newBuilder().setName("input").setType(TypeProto.newBuilder().setTensorType(
                TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber()).setShape(
                        shape(1, CHANNELS, SIDE, SIDE)))));
        String last = "input";
        for (int i = 0; i < blocks; i++) {
            last = block("block" + i, last);
        }
        graph.addOutput(ValueInfoProto.newBuilder().setName(last));
        return ModelProto.newBuilder().setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17)).setGraph(graph).build();
    }

    /** A bottleneck: 1x1, depthwise 3x3 and 1x1, the first two normalized and rectified, and a sum. */
    private String block(String name, String input) {
        String reduced = unit(name + "/reduce", input, 1, 1);
        String filtered = unit(name + "/filter", reduced, 3, CHANNELS);
        String expanded = convolution(name + "/expand", filtered, 1, 1);
        return node("Add", name + "/sum", List.of(expanded, input));
    }

    private String unit(String name, String input, int kernel, int groups) {
        String convolved = convolution(name, input, kernel, groups);
        List<String> inputs = List.of(convolved, weight(name + "/scale", CHANNELS), weight(name + "/shift", CHANNELS),
                weight(name + "/mean", CHANNELS), weight(name + "/variance", CHANNELS));
        return node("Relu", name + "/relu", List.of(node("BatchNormalization", name + "/norm", inputs)));
    }

    private String convolution(String name, String input, int kernel, int groups) {
        return node("Conv", name + "/conv",
                List.of(input, weight(name + "/weight", CHANNELS, CHANNELS / groups, kernel, kernel)),
                integers("kernel_shape", kernel, kernel),
                integers("pads", kernel / 2, kernel / 2, kernel / 2, kernel / 2),
                AttributeProto.newBuilder().setName("group").setType(AttributeProto.AttributeType.INT).setI(groups)
                        .build());
    }

    private String node(String operator, String name, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder().setOpType(operator).setName(name).addAllInput(inputs).addOutput(name)
                .addAllAttribute(Arrays.asList(attributes)));
        return name;
    }

    private String weight(String name, long... sizes) {
        graph.addInitializer(TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber())
                .addAllDims(Arrays.stream(sizes).boxed().toList()).setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(StringStringEntryProto.newBuilder().setKey("location").setValue("none")));
        return name;
    }

    private static AttributeProto integers(String name, long... values) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList()).build();
    }

    private static TensorShapeProto shape(long... sizes) {
        var shape = TensorShapeProto.newBuilder();
        Arrays.stream(sizes).forEach(size -> shape.addDimBuilder().setDimValue(size));
        return shape.build();
    }
}
