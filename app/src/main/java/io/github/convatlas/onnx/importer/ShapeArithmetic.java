package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.NodeProto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/**
 * Computes the whole numbers that exporters derive from shapes: {@code Shape}, then {@code Gather}, arithmetic and
 * {@code Concat}, where the size of the picture was left open.
 */
final class ShapeArithmetic {
    private static final int DEEPEST = 40;
    private static final int MOST = 64;
    private final FileGraph file;
    private final Map<String, Optional<List<Long>>> known = new HashMap<>();

    ShapeArithmetic(FileGraph file) {
        this.file = file;
    }

    /** The numbers of a tensor, if they follow from shapes and stored numbers. */
    Optional<List<Long>> integers(String tensor) {
        return integers(tensor, 0);
    }

    private Optional<List<Long>> integers(String tensor, int depth) {
        Optional<List<Long>> before = known.get(tensor);
        if (before != null) {
            return before;
        }
        Optional<List<Long>> found = file.stored(tensor).flatMap(StoredValues::integers).or(() -> depth > DEEPEST
                ? Optional.empty()
                : file.producer(tensor).flatMap(node -> computed(node, depth + 1))).filter(all -> all.size() <= MOST);
        known.put(tensor, found);
        return found;
    }

    private Optional<List<Long>> computed(NodeProto node, int depth) {
        if (node.getInputCount() == 0 || !node.getDomain().isEmpty()) {
            return Optional.empty();
        }
        if (node.getOpType().equals("Shape")) {
            return file.sizes(node.getInput(0)).map(sizes -> cut(sizes, new NodeAttributes(node)));
        }
        var inputs = new ArrayList<List<Long>>();
        for (String input : node.getInputList()) {
            Optional<List<Long>> values = integers(input, depth);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(values.get());
        }
        return computed(node, inputs);
    }

    private static List<Long> cut(List<Long> sizes, NodeAttributes attributes) {
        int from = at(attributes.integer("start", 0), sizes.size());
        int to = at(attributes.integer("end", sizes.size()), sizes.size());
        return from < to ? sizes.subList(from, to) : List.of();
    }

    private static int at(long index, int size) {
        return (int) Math.clamp(index < 0 ? index + size : index, 0L, size);
    }

    private static Optional<List<Long>> computed(NodeProto node, List<List<Long>> inputs) {
        List<Long> first = inputs.getFirst();
        return switch (node.getOpType()) {
            case "Identity", "Cast", "Floor", "Ceil" -> Optional.of(first);
            case "Squeeze", "Unsqueeze", "Reshape" -> Optional.of(first);
            case "Concat" -> Optional.of(inputs.stream().flatMap(List::stream).toList());
            case "Gather" -> gathered(first, inputs.getLast());
            case "Slice" -> sliced(inputs);
            case "Add" -> pairs(inputs, Long::sum);
            case "Sub" -> pairs(inputs, (a, b) -> a - b);
            case "Mul" -> pairs(inputs, (a, b) -> a * b);
            case "Div" -> inputs.getLast().contains(0L) ? Optional.empty() : pairs(inputs, (a, b) -> a / b);
            case "Min" -> pairs(inputs, Math::min);
            case "Max" -> pairs(inputs, Math::max);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Long>> gathered(List<Long> values, List<Long> indices) {
        boolean inside = indices.stream().allMatch(index -> index >= -values.size() && index < values.size());
        return inside
                ? Optional.of(indices.stream().map(index -> values.get(at(index, values.size()))).toList())
                : Optional.empty();
    }

    private static Optional<List<Long>> sliced(List<List<Long>> inputs) {
        boolean simple = inputs.size() >= 3 && inputs.get(1).size() == 1 && inputs.get(2).size() == 1
                && (inputs.size() < 5 || inputs.get(4).equals(List.of(1L)));
        if (!simple) {
            return Optional.empty();
        }
        List<Long> values = inputs.getFirst();
        int from = at(inputs.get(1).getFirst(), values.size());
        int to = at(inputs.get(2).getFirst(), values.size());
        return Optional.of(from < to ? values.subList(from, to) : List.of());
    }

    private static Optional<List<Long>> pairs(List<List<Long>> inputs, LongBinaryOperator operator) {
        List<Long> a = inputs.getFirst();
        List<Long> b = inputs.getLast();
        if (inputs.size() != 2 || a.isEmpty() || b.isEmpty()
                || (a.size() != b.size() && a.size() != 1 && b.size() != 1)) {
            return Optional.empty();
        }
        var results = new ArrayList<Long>();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            results.add(operator.applyAsLong(a.get(Math.min(i, a.size() - 1)), b.get(Math.min(i, b.size() - 1))));
        }
        return Optional.of(results);
    }
}
