package io.github.convatlas.measure.roof;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.convatlas.engine.InputTensor;
import io.github.convatlas.engine.ModelSource;
import io.github.convatlas.onnx.OnnxCompiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
        graph.addNode(NodeProto.newBuilder().setName("product").setOpType("MatMul").addInput(LEFT).addInput("weights")
                .addOutput("product"));
        ByteBuffer bytes = ByteBuffer.allocate(side * side * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < side * side; i++) {
            bytes.putFloat(((i * 0x9E3779B9) >>> 8) / (float) (1 << 24));
        }
        graph.addInitializer(TensorProto.newBuilder().setName("weights").setDataType(DataType.FLOAT.getNumber())
                .addDims(side).addDims(side).setRawData(ByteString.copyFrom(bytes.flip())));
        return model("product of matrices", graph, "product", List.of(side, side), List.of(LEFT));
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
        return model("sums of tensors", graph, before, List.of(elements), List.of(LEFT, RIGHT));
    }

    private static ModelSource model(String name, GraphProto.Builder graph, String output, List<Integer> shape,
            List<String> inputs) {
        graph.setName(name).addOutput(value(output, shape));
        inputs.forEach(input -> graph.addInput(value(input, shape)));
        ModelProto model = ModelProto.newBuilder().setIrVersion(OnnxCompiler.IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OnnxCompiler.OPSET)).setGraph(graph)
                .build();
        return new ModelSource.Made(name, model.toByteString(),
                inputs.stream().map(input -> new InputTensor(input, "float32", shape)).toList());
    }

    private static ValueInfoProto value(String name, List<Integer> shape) {
        ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
        var tensor = value.getTypeBuilder().getTensorTypeBuilder().setElemType(DataType.FLOAT.getNumber());
        shape.forEach(size -> tensor.getShapeBuilder().addDimBuilder().setDimValue(size));
        return value.build();
    }
}
