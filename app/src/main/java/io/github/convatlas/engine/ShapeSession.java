package io.github.convatlas.engine;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import io.github.convatlas.engine.RuntimeShapes.ShapeAnswer;
import io.github.convatlas.onnx.shape.ProbeModel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens a probe and reads the shapes of its outputs; those that show only when it runs, after one run on zeros. */
final class ShapeSession {
    private static final long MOST_ZEROS = 1L << 30;
    private static final Logger LOGGER = System.getLogger(ShapeSession.class.getName());
    private final OrtEnvironment environment;
    private final ProbeModel probe;
    private final Map<String, List<Long>> sizes = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    ShapeSession(OrtEnvironment environment, ProbeModel probe) {
        this.environment = environment;
        this.probe = probe;
    }

    ShapeAnswer ask(String name) {
        try (var options = new SessionOptions()) {
            options.setOptimizationLevel(SessionOptions.OptLevel.NO_OPT);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.disable_prepacking", "1");
            try (OrtSession session = environment.createSession(probe.bytes(), options)) {
                read(session);
                runForTheRest(session);
            }
            return new ShapeAnswer.Known(sizes);
        } catch (OrtException e) {
            return ShapeAnswer.of(RuntimeProblem.operator(e), RuntimeProblem.sentence("cannot read", name, e));
        }
    }

    private void read(OrtSession session) throws OrtException {
        Map<String, NodeInfo> known = session.getOutputInfo();
        for (NodeProto node : probe.model().getGraph().getNodeList()) {
            boolean rankMayBeOpen = node.getInputList().stream().anyMatch(open::contains) || !decidesRank(node);
            for (String output : node.getOutputList()) {
                NodeInfo info = known.get(output);
                if (info != null && info.getInfo() instanceof TensorInfo tensor) {
                    if (rankMayBeOpen && tensor.getShape().length == 0) {
                        open.add(output);
                    } else {
                        keep(output, tensor.getShape());
                    }
                }
            }
        }
    }

    /** Whether the rank of the result follows from the ranks of what is read: no rank looks like that of a number. */
    private static boolean decidesRank(NodeProto node) {
        return node.getDomain().isEmpty() && switch (node.getOpType()) {
            case "Reshape", "Squeeze", "Unsqueeze", "Expand", "ConstantOfShape", "If", "Loop", "Scan" -> false;
            default -> !node.getOpType().startsWith("Reduce");
        };
    }

    private void keep(String name, long[] shape) {
        if (Arrays.stream(shape).allMatch(size -> size >= 0)) {
            sizes.put(name, Arrays.stream(shape).boxed().toList());
            open.remove(name);
        } else {
            open.add(name);
        }
    }

    private void runForTheRest(OrtSession session) {
        try {
            run(session);
        } catch (OrtException e) {
            LOGGER.log(Level.DEBUG, "what shows only in a run stays without a shape", e);
        }
    }

    private void run(OrtSession session) throws OrtException {
        long most = probe.inputs().stream().mapToLong(ShapeSession::bytes).max().orElse(0);
        if (open.isEmpty() || most > MOST_ZEROS) {
            return;
        }
        var owned = new Owned();
        try {
            ByteBuffer zeros = owned.allocate(most);
            Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
            for (ProbeModel.Input input : probe.inputs()) {
                Optional<OnnxJavaType> type = type(input);
                if (type.isEmpty()) {
                    return;
                }
                ByteBuffer values = zeros.duplicate().order(ByteOrder.nativeOrder()).limit((int) bytes(input));
                tensors.put(input.name(), owned.add(OnnxTensor.createTensor(environment, values,
                        input.sizes().stream().mapToLong(Long::longValue).toArray(), type.get())));
            }
            try (OrtSession.Result result = session.run(tensors, Set.copyOf(open))) {
                for (Map.Entry<String, OnnxValue> value : result) {
                    if (value.getValue().getInfo() instanceof TensorInfo tensor) {
                        keep(value.getKey(), tensor.getShape());
                    }
                }
            }
        } finally {
            owned.close();
        }
    }

    private static long bytes(ProbeModel.Input input) {
        long elements = 1;
        for (long size : input.sizes()) {
            elements = Math.multiplyHigh(elements, size) == 0 && elements * size >= 0 ? elements * size : MOST_ZEROS;
        }
        return Math.min(elements, MOST_ZEROS) * type(input).map(type -> type.size).orElse(Long.BYTES);
    }

    private static Optional<OnnxJavaType> type(ProbeModel.Input input) {
        return type(input.type());
    }

    /** The runtime's type for an element type of the format, if it is one of numbers. */
    static Optional<OnnxJavaType> type(int number) {
        TensorProto.DataType type = TensorProto.DataType.forNumber(number);
        return Optional.ofNullable(switch (type == null ? TensorProto.DataType.UNDEFINED : type) {
            case FLOAT -> OnnxJavaType.FLOAT;
            case DOUBLE -> OnnxJavaType.DOUBLE;
            case FLOAT16 -> OnnxJavaType.FLOAT16;
            case BFLOAT16 -> OnnxJavaType.BFLOAT16;
            case UINT8 -> OnnxJavaType.UINT8;
            case INT8 -> OnnxJavaType.INT8;
            case INT16 -> OnnxJavaType.INT16;
            case INT32 -> OnnxJavaType.INT32;
            case INT64 -> OnnxJavaType.INT64;
            case BOOL -> OnnxJavaType.BOOL;
            default -> null;
        });
    }
}
