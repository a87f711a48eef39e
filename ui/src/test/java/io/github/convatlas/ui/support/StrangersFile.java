package io.github.convatlas.ui.support;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What people are given as {@code .onnx}: no models, broken models, and models that mean harm. */
public enum StrangersFile {
    WEB_PAGE("is a web page or XML, not a model"), EMPTY("is empty"), ZIP("is a ZIP archive"), TFLITE(
            "is a TensorFlow Lite model"), ERROR_MESSAGE("is JSON text"), GIT_LFS_POINTER(
                    "is only the Git LFS pointer"), RANDOM("is not an ONNX model"), TRUNCATED(
                            "was cut off"), BIT_FLIPPED("is damaged"), CYCLIC(
                                    "its nodes form a circle"), SHAPE_MISMATCH(
                                            "are made for 5 channels, but it reads 8"), FUTURE_OPSET(
                                                    "a newer operator set"), FUTURE_FORMAT(
                                                            "a newer version of the format"), MEMORY_BOMB(
                                                                    "asks for 640 GB of memory"), NO_SENSIBLE_SIZE(
                                                                            "of memory for the tensor"), ENDLESS_NESTING(
                                                                                    "deep, which is no sensible model"), WEIGHTS_OUTSIDE(
                                                                                            "outside its own folder, which is not allowed");

    private final String sentence;

    StrangersFile(String sentence) {
        this.sentence = sentence;
    }

    /** A part of what is said about it. */
    public String sentence() {
        return sentence;
    }

    /** Whether its structure can be looked at all the same. */
    public boolean isDrawn() {
        return this == WEIGHTS_OUTSIDE;
    }

    /** Writes such a file. */
    public Path write(Path file) throws IOException {
        return Files.write(file, content());
    }

    private byte[] content() {
        return switch (this) {
            case WEB_PAGE -> bytes("<!DOCTYPE html><html><body>Sign in</body></html>");
            case EMPTY -> new byte[0];
            case ZIP -> bytes("PK\u0003\u0004archive/data.pkl");
            case TFLITE -> bytes("\u001c\0\0\0TFL3\u0014\0");
            case ERROR_MESSAGE -> bytes("{\"error\": \"Entry not found\"}");
            case GIT_LFS_POINTER -> bytes("version https://git-lfs.github.com/spec/v1\nsize 13964571\n");
            case RANDOM -> random();
            case TRUNCATED -> Arrays.copyOf(whole(), whole().length - 30);
            case BIT_FLIPPED -> flipped(whole());
            case CYCLIC -> model(sound().addNode(node("Add", "d", "c", "e")).addNode(node("Relu", "e", "d")));
            case SHAPE_MISMATCH -> model(sound().setInitializer(0, weights(4, 5)));
            case FUTURE_OPSET -> ModelProto.newBuilder().setIrVersion(8).addOpsetImport(opset(99)).setGraph(sound())
                    .build().toByteArray();
            case FUTURE_FORMAT -> ModelProto.newBuilder().setIrVersion(99).addOpsetImport(opset(17)).setGraph(sound())
                    .build().toByteArray();
            case MEMORY_BOMB -> bomb(40_000, 40_000, 100);
            case NO_SENSIBLE_SIZE -> bomb(Long.MAX_VALUE, Long.MAX_VALUE);
            case ENDLESS_NESTING -> model(nested(80));
            case WEIGHTS_OUTSIDE -> model(sound().setInitializer(0, outside()));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] random() {
        byte[] bytes = new byte[100_000];
        new Random(5).nextBytes(bytes);
        bytes[0] = -1; // no field begins like this
        return bytes;
    }

    private static byte[] whole() {
        return model(sound());
    }

    /** One bit in the length of the graph, which then seems to be longer than the file. */
    private static byte[] flipped(byte[] whole) {
        int tag = 0;
        while (whole[tag] != (ModelProto.GRAPH_FIELD_NUMBER << 3 | 2)) {
            tag++;
        }
        whole[tag + 2] ^= 0x10;
        return whole;
    }

    private static byte[] model(GraphProto.Builder graph) {
        return ModelProto.newBuilder().setIrVersion(8).addOpsetImport(opset(17)).setGraph(graph).build()
                .toByteArray();
    }

    private static OperatorSetIdProto opset(int version) {
        return OperatorSetIdProto.newBuilder().setVersion(version).build();
    }

    private static GraphProto.Builder sound() {
        return GraphProto.newBuilder().setName("sound").addInput(map("x")).addInitializer(weights(4, 8))
                .addNode(node("Conv", "c", "x", "w")).addNode(node("Relu", "y", "c"))
                .addOutput(ValueInfoProto.newBuilder().setName("y"));
    }

    private static GraphProto.Builder nested(int depth) {
        GraphProto.Builder inner = sound();
        for (int i = 0; i < depth; i++) {
            inner = sound().addNode(node("If", "z" + i, "x").toBuilder().addAttribute(AttributeProto.newBuilder()
                    .setName("then_branch").setType(AttributeProto.AttributeType.GRAPH).setG(inner)));
        }
        return inner;
    }

    private static byte[] bomb(long... sizes) {
        TensorProto shape = TensorProto.newBuilder().setName("s").setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(sizes.length).addAllInt64Data(Arrays.stream(sizes).boxed().toList()).build();
        return model(GraphProto.newBuilder().setName("bomb").addInitializer(shape)
                .addNode(node("ConstantOfShape", "y", "s")).addOutput(ValueInfoProto.newBuilder().setName("y")));
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder().setOpType(operator).setName(output + ":" + operator)
                .addAllInput(List.of(inputs)).addOutput(output).build();
    }

    private static ValueInfoProto map(String name) {
        var shape = TensorShapeProto.newBuilder();
        for (int size : new int[]{1, 8, 16, 16}) {
            shape.addDimBuilder().setDimValue(size);
        }
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(TypeProto.Tensor
                .newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber()).setShape(shape))).build();
    }

    private static TensorProto weights(int out, int in) {
        return header(out, in).setRawData(ByteString.copyFrom(new byte[out * in * 9 * Float.BYTES])).build();
    }

    private static TensorProto outside() {
        return header(4, 8).setDataLocation(TensorProto.DataLocation.EXTERNAL).addExternalData(
                StringStringEntryProto.newBuilder().setKey("location").setValue("../../../etc/passwd")).build();
    }

    private static TensorProto.Builder header(int out, int in) {
        return TensorProto.newBuilder().setName("w").setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(List.of((long) out, (long) in, 3L, 3L));
    }
}
