package io.github.convatlas.opening;

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
import com.google.protobuf.ByteString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Small ONNX models, written node by node as exporters write them. */
final class TinyModel {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");
    private final int opset;
    private String domain = "";

    TinyModel(int opset) {
        this.opset = opset;
    }

    /** An input; sizes below 1 are left open under a name. */
    TinyModel input(String name, DataType type, int... sizes) {
        var shape = TensorShapeProto.newBuilder();
        for (int size : sizes) {
            if (size > 0) {
                shape.addDimBuilder().setDimValue(size);
            } else {
                shape.addDimBuilder().setDimParam("open" + shape.getDimCount());
            }
        }
        graph.addInput(ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape))));
        return this;
    }

    TinyModel output(String name) {
        graph.addOutput(ValueInfoProto.newBuilder().setName(name));
        return this;
    }

    /** A node of these inputs, separated by blanks; {@code _} for one that is left out. */
    TinyModel node(String operator, String inputs, String outputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder().setOpType(operator).setName(outputs + ":" + operator).setDomain(domain)
                .addAllInput(Arrays.stream(inputs.split(" ")).filter(name -> !name.isEmpty())
                        .map(name -> name.replace("_", "")).toList())
                .addAllOutput(List.of(outputs.split(" "))).addAllAttribute(Arrays.asList(attributes)));
        return this;
    }

    /** The next nodes belong to this domain. */
    TinyModel in(String name) {
        domain = name;
        return this;
    }

    TinyModel zeros(String name, DataType type, int... sizes) {
        int bytes = Arrays.stream(sizes).reduce(1, Math::multiplyExact) * switch (type) {
            case FLOAT, INT32 -> 4;
            case FLOAT16 -> 2;
            default -> 1;
        };
        graph.addInitializer(header(name, type, sizes).setRawData(ByteString.copyFrom(new byte[bytes])));
        return this;
    }

    /** A convolution with a bias, its border filled so that the map keeps its size at stride 1. */
    TinyModel conv(String from, String to, int in, int out, int kernel, int stride) {
        return conv(from, to, in, out, kernel, stride, true);
    }

    TinyModel conv(String from, String to, int in, int out, int kernel, int stride, boolean bias) {
        return convolution(from, to, List.of(out, in, kernel, stride, 1), bias);
    }

    TinyModel depthwise(String from, String to, int channels, int kernel, int stride) {
        return convolution(from, to, List.of(channels, 1, kernel, stride, channels), true);
    }

    private TinyModel convolution(String from, String to, List<Integer> form, boolean bias) {
        int kernel = form.get(2);
        zeros(to + ".w", DataType.FLOAT, form.get(0), form.get(1), kernel, kernel);
        String inputs = from + " " + to + ".w";
        if (bias) {
            zeros(to + ".b", DataType.FLOAT, form.get(0));
            inputs += " " + to + ".b";
        }
        int pad = kernel / 2;
        return node("Conv", inputs, to, ints("pads", pad, pad, pad, pad), ints("strides", form.get(3), form.get(3)),
                ints("kernel_shape", kernel, kernel), integer("group", form.get(4)));
    }

    TinyModel norm(String from, String to, int channels) {
        for (String part : List.of("scale", "shift", "mean", "variance")) {
            zeros(to + "." + part, DataType.FLOAT, channels);
        }
        return node("BatchNormalization", from + " " + to + ".scale " + to + ".shift " + to + ".mean " + to
                + ".variance", to);
    }

    TinyModel joined(String from, String to) {
        return node("Concat", from, to, integer("axis", 1));
    }

    TinyModel external(String name, String location, int... sizes) {
        graph.addInitializer(header(name, DataType.FLOAT, sizes).setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(StringStringEntryProto.newBuilder().setKey("location").setValue(location)));
        return this;
    }

    TinyModel number(String name, double value) {
        graph.addInitializer(header(name, DataType.FLOAT).setRawData(floats(value)));
        return this;
    }

    TinyModel whole(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        graph.addInitializer(header(name, DataType.INT64, values.length).setRawData(ByteString.copyFrom(bytes)));
        return this;
    }

    TinyModel small(String name, DataType type, int value) {
        graph.addInitializer(header(name, type).setRawData(ByteString.copyFrom(new byte[]{(byte) value})));
        return this;
    }

    /** A number as a Constant node, as Paddle writes its weights. */
    TinyModel constant(String name, double value) {
        return node("Constant", "", name, AttributeProto.newBuilder().setName("value")
                .setType(AttributeProto.AttributeType.TENSOR)
                .setT(header("", DataType.FLOAT).setRawData(floats(value))).build());
    }

    /** Zeros as a Constant node. */
    TinyModel constant(String name, DataType type, int... sizes) {
        zeros(name, type, sizes);
        TensorProto tensor = graph.getInitializer(graph.getInitializerCount() - 1);
        graph.removeInitializer(graph.getInitializerCount() - 1);
        return node("Constant", "", name, AttributeProto.newBuilder().setName("value")
                .setType(AttributeProto.AttributeType.TENSOR).setT(tensor.toBuilder().clearName()).build());
    }

    /** Numbers of a shape put side by side. */
    TinyModel joinedShape(String from, String to) {
        return node("Concat", from, to, integer("axis", 0));
    }

    static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value)).build();
    }

    private static ByteString floats(double value) {
        return ByteString.copyFrom(
                ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(0, (float) value));
    }

    private static TensorProto.Builder header(String name, DataType type, int... sizes) {
        return TensorProto.newBuilder().setName(name).setDataType(type.getNumber())
                .addAllDims(Arrays.stream(sizes).mapToLong(size -> size).boxed().toList());
    }

    static AttributeProto ints(String name, long... values) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList()).build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
    }

    static AttributeProto decimal(String name, double value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT)
                .setF((float) value).build();
    }

    ModelProto proto() {
        var model = ModelProto.newBuilder().setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset)).setGraph(graph);
        if (!domain.isEmpty()) {
            model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(1));
        }
        return model.build();
    }

    Path write(Path file) {
        try {
            return Files.write(file, proto().toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
