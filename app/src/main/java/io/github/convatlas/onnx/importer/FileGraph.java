package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.convatlas.onnx.shape.TensorShapes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of a file and what is known about its tensors without running it. */
final class FileGraph {
    private static final int FURTHEST = 24;
    private static final Set<String> FORMS = Set.of("Identity", "Cast", "CastLike", "Reshape", "Squeeze", "Unsqueeze",
            "Flatten", "Transpose");
    private final GraphProto graph;
    private final TensorShapes shapes;
    private final Map<String, TensorProto> stored = new HashMap<>();
    private final Set<String> initializers = new HashSet<>();
    private final Map<String, NodeProto> producers = new HashMap<>();
    private final Set<String> fixed = new HashSet<>();
    private final ShapeArithmetic arithmetic = new ShapeArithmetic(this);

    FileGraph(GraphProto graph, TensorShapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
        for (TensorProto tensor : graph.getInitializerList()) {
            stored.put(tensor.getName(), tensor);
            initializers.add(tensor.getName());
            fixed.add(tensor.getName());
        }
        graph.getSparseInitializerList().forEach(sparse -> fixed.add(sparse.getValues().getName()));
        graph.getNodeList().forEach(this::add);
    }

    private void add(NodeProto node) {
        node.getOutputList().forEach(output -> producers.put(output, node));
        if (node.getOpType().equals("Constant")) {
            node.getAttributeList().stream().filter(AttributeProto::hasT).findFirst()
                    .ifPresent(value -> stored.put(node.getOutput(0), value.getT()));
        }
        if (isFixed(node)) {
            fixed.addAll(node.getOutputList());
        }
    }

    private boolean isFixed(NodeProto node) {
        boolean random = node.getOpType().startsWith("Random");
        return switch (node.getOpType()) {
            case "Shape", "Size", "Constant" -> true;
            case "If", "Loop", "Scan" -> false;
            default -> !random && node.getInputCount() > 0
                    && node.getInputList().stream().allMatch(input -> input.isEmpty() || fixed.contains(input));
        };
    }

    GraphProto proto() {
        return graph;
    }

    /** The nodes whose results depend on an input. */
    List<NodeProto> nodes() {
        return graph.getNodeList().stream().filter(node -> !node.getOutputList().stream().allMatch(fixed::contains))
                .toList();
    }

    /** Whether a tensor is the same in every run: stored, computed from what is stored, or a shape. */
    boolean isFixed(String tensor) {
        return fixed.contains(tensor);
    }

    /** Whether a fixed tensor was stored by the file as a weight, and not as a constant of a formula. */
    boolean isInitializer(String tensor) {
        return initializers.contains(tensor);
    }

    Optional<List<Long>> sizes(String tensor) {
        return shapes.of(tensor).or(() -> Optional.ofNullable(stored.get(tensor)).map(TensorProto::getDimsList));
    }

    int rank(String tensor) {
        return sizes(tensor).map(List::size).orElse(-1);
    }

    /** The number of elements of a tensor; 0 where that is not known. */
    long elements(String tensor) {
        return sizes(tensor).map(sizes -> sizes.stream().map(size -> Math.max(0, size)).reduce(1L, FileGraph::times))
                .orElse(0L);
    }

    private static long times(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    /** The number of a stored tensor's element type; 0 where it is not stored. */
    int type(String tensor) {
        return source(tensor).map(TensorProto::getDataType).orElse(0);
    }

    Optional<TensorProto> stored(String tensor) {
        return Optional.ofNullable(stored.get(tensor));
    }

    Optional<NodeProto> producer(String tensor) {
        return Optional.ofNullable(producers.get(tensor));
    }

    /** The whole numbers of a tensor that is stored or computed from shapes, such as axes and sizes. */
    Optional<List<Long>> integers(String tensor) {
        return source(tensor).flatMap(StoredValues::integers)
                .or(() -> fixed.contains(tensor) ? arithmetic.integers(tensor) : Optional.empty());
    }

    /** The number a fixed tensor consists of, where all its elements are one stored number. */
    Optional<Double> scalar(String tensor) {
        return fixed.contains(tensor) && elements(tensor) == 1
                ? dequantized(tensor).or(() -> source(tensor).flatMap(StoredValues::first))
                : Optional.empty();
    }

    private Optional<Double> dequantized(String tensor) {
        NodeProto node = producers.get(tensor);
        if (node == null || !node.getOpType().equals("DequantizeLinear")) {
            return Optional.empty();
        }
        Optional<Double> value = scalar(node.getInput(0));
        Optional<Double> scale = scalar(node.getInput(1));
        double zero = node.getInputCount() > 2 ? scalar(node.getInput(2)).orElse(0.0) : 0;
        return value.flatMap(whole -> scale.map(step -> (whole - zero) * step));
    }

    /** What is stored behind operators that only change the form. */
    private Optional<TensorProto> source(String tensor) {
        String name = tensor;
        for (int i = 0; i < FURTHEST; i++) {
            TensorProto found = stored.get(name);
            if (found != null) {
                return Optional.of(found);
            }
            NodeProto node = producers.get(name);
            if (node == null || node.getInputCount() == 0 || !FORMS.contains(node.getOpType())) {
                return Optional.empty();
            }
            name = node.getInput(0);
        }
        return Optional.empty();
    }

    /** Whether a fixed tensor is one stored zero in every place, as a bias that was never there is written out. */
    boolean isFilledWithZero(String tensor) {
        String name = tensor;
        boolean filled = false;
        for (int i = 0; i < FURTHEST; i++) {
            TensorProto found = stored.get(name);
            if (found != null) {
                return filled && elements(name) == 1
                        && StoredValues.first(found).filter(value -> value == 0).isPresent();
            }
            NodeProto node = producers.get(name);
            boolean expands = node != null && node.getOpType().equals("Expand");
            if (node == null || node.getInputCount() == 0 || !(expands || FORMS.contains(node.getOpType()))) {
                return false;
            }
            filled |= expands;
            name = node.getInput(0);
        }
        return false;
    }

    /** Whether a fixed tensor is computed by standardizing a stored one. */
    boolean isStandardized(String tensor) {
        String name = tensor;
        boolean centered = false;
        for (int i = 0; i < FURTHEST; i++) {
            NodeProto node = producers.get(name);
            if (node == null || node.getInputCount() == 0 || stored.containsKey(name)) {
                return false;
            }
            centered |= node.getOpType().equals("Sub");
            if (centered && node.getInputCount() > 1 && isMean(node.getInput(1))) {
                return true;
            }
            name = node.getInput(0);
        }
        return false;
    }

    private boolean isMean(String tensor) {
        NodeProto node = producers.get(tensor);
        return node != null && node.getOpType().equals("ReduceMean");
    }
}
