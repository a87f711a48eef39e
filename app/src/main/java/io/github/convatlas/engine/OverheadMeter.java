package io.github.convatlas.engine;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.OnnxCompiler;
import io.github.convatlas.onnx.OnnxModel;
import io.github.convatlas.onnx.Outcome;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Measures what this program adds to a run: calls of a model take turns with calls of one that has the same input and an
 * answer as large but computes nothing.
 */
public final class OverheadMeter {
    private static final int WARM_UPS = 50;
    private static final String INPUT = "input";
    private final Engine engine;

    /** A meter on a runtime. */
    public OverheadMeter(Engine engine) {
        this.engine = engine;
    }

    /**
     * Measures a network.
     *
     * @param model    compiled
     * @param settings how it runs
     * @param runs     that count
     * @param progress asked before each run
     */
    public Outcome<RunOverhead> measure(OnnxModel model, SessionSettings settings, int runs, Progress progress) {
        return engine.alone(progress, () -> engine.open(model, settings).then(session -> {
            try (session) {
                return engine.open(empty(model.network()), settings).then(nothing -> {
                    try (nothing) {
                        return calls(session, nothing, runs, progress);
                    }
                });
            }
        }));
    }

    private static Outcome<RunOverhead> calls(ModelSession session, ModelSession nothing, int runs,
            Progress progress) {
        session.fillWithNoise();
        nothing.fillWithNoise();
        double[] calls = new double[runs];
        double[] empty = new double[runs];
        for (int run = -WARM_UPS; run < runs; run++) {
            if (progress.isCancelled()) {
                return new Outcome.Refused<>("The measurement was cancelled.");
            }
            double call = call(session);
            double without = call(nothing);
            if (Double.isNaN(call + without)) {
                return new Outcome.Refused<>(session.origin().name() + " could not be run.");
            }
            if (run >= 0) {
                calls[run] = call;
                empty[run] = without;
            }
        }
        return new Outcome.Success<>(new RunOverhead(Quantiles.of(calls), Quantiles.of(empty), runs));
    }

    private static double call(ModelSession session) {
        long start = System.nanoTime();
        boolean worked = session.outputs() instanceof Outcome.Success<?>;
        return worked ? (System.nanoTime() - start) / 1e6 : Double.NaN;
    }

    /** A model that copies so many rows of its input as the answer of the network has numbers. */
    private static ModelSource empty(ShapedNetwork network) {
        Shape input = network.input();
        int rows = Math.clamp(Math.ceilDiv(network.output().elements(), input.width()), 1, input.height());
        GraphProto.Builder graph = GraphProto.newBuilder().setName("nothing");
        graph.addNode(NodeProto.newBuilder().setName("rows").setOpType("Slice").addInput(INPUT).addInput("from")
                .addInput("to").addInput("axes").addOutput("output"));
        constant(graph, "from", 0, 0);
        constant(graph, "to", 1, rows);
        constant(graph, "axes", 1, 2);
        value(graph.addInputBuilder(), INPUT, input.dimensions());
        value(graph.addOutputBuilder(), "output", List.of(1, 1, rows, input.width()));
        ModelProto model = ModelProto.newBuilder().setIrVersion(OnnxCompiler.IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OnnxCompiler.OPSET)).setGraph(graph)
                .build();
        return new ModelSource.Made("nothing", model.toByteString(),
                List.of(new InputTensor(INPUT, "float32", input.dimensions())));
    }

    private static void value(ValueInfoProto.Builder value, String name, List<Integer> shape) {
        var tensor = value.setName(name).getTypeBuilder().getTensorTypeBuilder()
                .setElemType(DataType.FLOAT.getNumber());
        shape.forEach(size -> tensor.getShapeBuilder().addDimBuilder().setDimValue(size));
    }

    private static void constant(GraphProto.Builder graph, String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        TensorProto tensor = TensorProto.newBuilder().setDataType(DataType.INT64.getNumber()).addDims(values.length)
                .setRawData(ByteString.copyFrom(bytes)).build();
        graph.addNode(NodeProto.newBuilder().setName(name).setOpType("Constant").addOutput(name)
                .addAttribute(AttributeProto.newBuilder().setName("value")
                        .setType(AttributeProto.AttributeType.TENSOR).setT(tensor)));
    }
}
