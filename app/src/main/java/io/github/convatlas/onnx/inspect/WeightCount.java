package io.github.convatlas.onnx.inspect;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts the elements of the stored tensors that operators use as weights. */
final class WeightCount {
    private static final int FURTHEST = 16;
    private final GraphIndex graph;
    private final Set<String> counted = new HashSet<>();
    private long params;
    private long runningStatistics;
    private long quantized;
    private long placeholders;

    private WeightCount(GraphIndex graph) {
        this.graph = graph;
    }

    static OnnxInspection.Weights of(GraphIndex graph) {
        var count = new WeightCount(graph);
        graph.nodes().forEach(count::add);
        return new OnnxInspection.Weights(count.params, count.runningStatistics, count.quantized, count.placeholders);
    }

    private void add(NodeProto node) {
        List<String> inputs = node.getInputList();
        for (int i = 0; i < inputs.size(); i++) {
            String input = inputs.get(i);
            switch (slot(node.getOpType(), i)) {
                case WEIGHT -> source(input).ifPresent(this::countParameter);
                case ELEMENTWISE -> source(input).filter(source -> source.isFloat() && !source.isScalar())
                        .ifPresent(this::countParameter);
                case STATISTIC -> source(input).filter(source -> counted.add(source.name()))
                        .ifPresent(source -> runningStatistics += source.elements());
                case OTHER -> {
                    // shapes, scales, zero points, and what an operator computes on
                }
            }
        }
    }

    private void countParameter(Source source) {
        if (counted.add(source.name())) {
            params += source.elements();
            quantized += source.isFloat() ? 0 : source.elements();
            placeholders += source.stored() ? 0 : source.elements();
        }
    }

    private enum Slot {
        WEIGHT, STATISTIC, ELEMENTWISE, OTHER
    }

    /** What an operator uses its n-th input as. */
    private static Slot slot(String operator, int input) {
        boolean weight = switch (operator) {
            case "Conv", "ConvTranspose", "Gemm", "InstanceNormalization", "LayerNormalization", "GroupNormalization",
                    "FusedConv" ->
                input == 1 || input == 2;
            case "BatchNormalization" -> input == 1 || input == 2;
            case "PRelu", "ConvInteger", "MatMulInteger", "Embedding" -> input == 1;
            case "MatMul" -> true;
            case "Gather" -> input == 0;
            case "QLinearConv" -> input == 3 || input == 8;
            case "QLinearMatMul" -> input == 3;
            case "QGemm" -> input == 3 || input == 6;
            case "LSTM", "GRU", "RNN" -> input >= 1 && input <= 3;
            default -> false;
        };
        boolean statistic = operator.equals("BatchNormalization") && input > 2;
        boolean elementwise = operator.equals("Add") || operator.equals("Mul") || operator.equals("Sub")
                || operator.equals("Div");
        return weight ? Slot.WEIGHT : statistic ? Slot.STATISTIC : elementwise ? Slot.ELEMENTWISE : Slot.OTHER;
    }

    /**
     * Where weights come from.
     *
     * @param name     tensor it was stored under
     * @param elements how many
     * @param isFloat  whether they are real numbers
     * @param isScalar whether it has no dimension at all, as a constant of a formula
     * @param stored   whether the file or one beside it holds them; false where one value is repeated
     */
    private record Source(String name, long elements, boolean isFloat, boolean isScalar, boolean stored) {
    }

    /** Follows a tensor back to what is stored, through what only changes its form. */
    private Optional<Source> source(String tensor) {
        String name = tensor;
        for (int i = 0; i < FURTHEST; i++) {
            Optional<TensorProto> constant = graph.constant(name);
            if (constant.isPresent()) {
                String found = name;
                return constant.filter(WeightCount::isNumeric)
                        .map(stored -> new Source(found, GraphIndex.elements(stored), isFloat(stored),
                                stored.getDimsCount() == 0, true));
            }
            Optional<NodeProto> producer = graph.producer(name);
            if (producer.isEmpty() || producer.get().getInputCount() == 0) {
                return Optional.empty();
            }
            if (producer.get().getOpType().equals("ConstantOfShape")) {
                return filled(producer.get());
            }
            if (!changesFormOnly(producer.get().getOpType())) {
                return Optional.empty();
            }
            name = producer.get().getInput(0);
        }
        return Optional.empty();
    }

    private Optional<Source> filled(NodeProto node) {
        return graph.integers(node.getInput(0))
                .map(shape -> new Source(node.getOutput(0), GraphIndex.product(shape), true, shape.isEmpty(),
                        false));
    }

    private static boolean changesFormOnly(String operator) {
        return switch (operator) {
            case "DequantizeLinear", "QuantizeLinear", "Identity", "Reshape", "Transpose", "Squeeze", "Unsqueeze",
                    "Flatten", "Cast", "Mul", "Sub" ->
                true;
            default -> false;
        };
    }

    private static boolean isFloat(TensorProto tensor) {
        DataType type = DataType.forNumber(tensor.getDataType());
        return type == DataType.FLOAT || type == DataType.FLOAT16 || type == DataType.BFLOAT16
                || type == DataType.DOUBLE;
    }

    private static boolean isNumeric(TensorProto tensor) {
        return isFloat(tensor) || elementBits(tensor.getDataType()) <= 32;
    }

    /** Bits of an element; a generous guess for types that are not known. */
    static int elementBits(int type) {
        DataType known = DataType.forNumber(type);
        return switch (known == null ? DataType.UNDEFINED : known) {
            case INT8, UINT8, BOOL, FLOAT8E4M3FN, FLOAT8E4M3FNUZ, FLOAT8E5M2, FLOAT8E5M2FNUZ -> 8;
            case INT16, UINT16, FLOAT16, BFLOAT16 -> 16;
            case INT32, UINT32, FLOAT -> 32;
            case COMPLEX128 -> 128;
            case UINT4, INT4 -> 4;
            case INT64, UINT64, DOUBLE, COMPLEX64, STRING, UNDEFINED -> 64;
        };
    }
}
