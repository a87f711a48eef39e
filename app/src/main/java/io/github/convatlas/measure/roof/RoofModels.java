package io.github.convatlas.measure.roof;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.onnx.OnnxCompiler;

import java.util.List;

/** The models whose speed is a roof. */
final class RoofModels {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private RoofModels() {
    }

    /** A product of two square matrices of this side. */
    static ModelSource product(int side) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        node(graph, "MatMul", RIGHT, "product");
        return model("product of matrices", graph, "product", List.of(side, side));
    }

    /** The same numbers added to others again and again; each sum reads two tensors and writes one. */
    static ModelSource sums(int elements, int times) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        String before = LEFT;
        for (int i = 1; i <= times; i++) {
            String sum = "sum" + i;
            graph.addNode(NodeProto.newBuilder().setName(sum).setOpType("Add").addInput(before).addInput(RIGHT)
                    .addOutput(sum));
            before = sum;
        }
        return model("sums of tensors", graph, before, List.of(elements));
    }

    private static void node(GraphProto.Builder graph, String operator, String second, String output) {
        graph.addNode(NodeProto.newBuilder().setName(output).setOpType(operator).addInput(LEFT).addInput(second)
                .addOutput(output));
    }

    private static ModelSource model(String name, GraphProto.Builder graph, String output, List<Integer> shape) {
        graph.setName(name).addInput(value(LEFT, shape)).addInput(value(RIGHT, shape))
                .addOutput(value(output, shape));
        ModelProto model = ModelProto.newBuilder().setIrVersion(OnnxCompiler.IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OnnxCompiler.OPSET)).setGraph(graph)
                .build();
        return new ModelSource.Made(name, model.toByteString(),
                List.of(new InputTensor(LEFT, "float32", shape), new InputTensor(RIGHT, "float32", shape)));
    }

    private static ValueInfoProto value(String name, List<Integer> shape) {
        ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
        var tensor = value.getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.FLOAT.getNumber());
        shape.forEach(size -> tensor.getShapeBuilder().addDimBuilder().setDimValue(size));
        return value.build();
    }
}
