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

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import javax.imageio.ImageIO;

/** A classifier that really knows something: the mean color of a picture, through weights that were set by hand. */
public final class ColorModel {
    private static final int SIDE = 32;
    private static final double[] WEIGHTS = {3, -1.5, -1.5, -1.5, 3, -1.5, -1.5, -1.5, 3, 0, 0, 0};
    private static final double[] BIASES = {0, 0, 0, 1};

    private ColorModel() {
    }

    /** Writes the model; its classes are red, green, blue and gray. */
    public static Path write(Path file) throws IOException {
        GraphProto graph = GraphProto.newBuilder().setName("color")
                .addInput(tensor("picture", 1, 3, SIDE, SIDE)).addOutput(tensor("scores", 1, 4))
                .addInitializer(floats("weight", WEIGHTS, 4, 3)).addInitializer(floats("bias", BIASES, 4))
                .addNode(node("GlobalAveragePool", "mean", "picture"))
                .addNode(node("Flatten", "flat", "mean"))
                .addNode(node("Gemm", "scores", "flat", "weight", "bias").toBuilder().addAttribute(AttributeProto
                        .newBuilder().setName("transB").setType(AttributeProto.AttributeType.INT).setI(1)))
                .build();
        ModelProto model = ModelProto.newBuilder().setIrVersion(8).setProducerName("test")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13)).setGraph(graph)
                .addMetadataProps(StringStringEntryProto.newBuilder().setKey("names")
                        .setValue("[\"red\", \"green\", \"blue\", \"gray\"]"))
                .build();
        return Files.write(file, model.toByteArray());
    }

    /** Draws a picture of one color. */
    public static Path paint(Path file, Color color) throws IOException {
        var image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 96, 64);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder().setOpType(operator).setName(output).addOutput(output)
                .addAllInput(List.of(inputs)).build();
    }

    private static TensorProto floats(String name, double[] values, long... shape) {
        return TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(LongStream.of(shape).boxed().toList())
                .addAllFloatData(DoubleStream.of(values).mapToObj(value -> (float) value).toList()).build();
    }

    private static ValueInfoProto tensor(String name, long... shape) {
        var dimensions = TensorShapeProto.newBuilder();
        LongStream.of(shape).forEach(
                size -> dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(
                TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(dimensions)))
                .build();
    }
}
