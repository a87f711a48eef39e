package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.NodeProto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the whole numbers that exporters derive from shapes: {@code Shape}, then {@code Gather}, arithmetic and
 * {@code Concat}, where the size of the picture was left open, and the borders that PyTorch turns from its own order into that
 * of ONNX while the network runs.
 */
final class ShapeArithmetic {
    private static final int DEEPEST = 80;
    private static final int MOST = 64;
    private final FileGraph file;
    private final Map<String, Optional<WholeNumbers>> known = new HashMap<>();

    ShapeArithmetic(FileGraph file) {
        this.file = file;
    }

    /** The numbers of a tensor, if they follow from shapes and stored numbers. */
    Optional<List<Long>> integers(String tensor) {
        return numbers(tensor, 0).map(WholeNumbers::values);
    }

    private Optional<WholeNumbers> numbers(String tensor, int depth) {
        Optional<WholeNumbers> before = known.get(tensor);
        if (before != null) {
            return before;
        }
        Optional<WholeNumbers> found = file.stored(tensor).flatMap(StoredValues::integers).map(WholeNumbers::list)
                .or(() -> depth > DEEPEST
                        ? Optional.empty()
                        : file.producer(tensor).flatMap(node -> computed(node, depth + 1)))
                .filter(all -> all.values().size() <= MOST);
        known.put(tensor, found);
        return found;
    }

    private Optional<WholeNumbers> computed(NodeProto node, int depth) {
        if (node.getInputCount() == 0 || !node.getDomain().isEmpty()) {
            return Optional.empty();
        }
        if (node.getOpType().equals("Shape")) {
            return sizes(node.getInput(0), depth).map(sizes -> cut(sizes, new NodeAttributes(node)));
        }
        var inputs = new ArrayList<WholeNumbers>();
        for (String input : node.getInputList()) {
            Optional<WholeNumbers> values = numbers(input, depth);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(values.get());
        }
        return computed(node, inputs);
    }

    /** The shape of a tensor; of one that is computed here, how many numbers it has. */
    private Optional<List<Long>> sizes(String tensor, int depth) {
        return file.sizes(tensor).or(() -> numbers(tensor, depth).filter(all -> all.rows() == 1)
                .map(all -> List.of((long) all.values().size())));
    }

    private static WholeNumbers cut(List<Long> sizes, NodeAttributes attributes) {
        return WholeNumbers.list(sizes).sliced(attributes.integer("start", 0),
                attributes.integer("end", sizes.size()), 1).orElse(WholeNumbers.list(List.of()));
    }

    private static Optional<WholeNumbers> computed(NodeProto node, List<WholeNumbers> inputs) {
        WholeNumbers first = inputs.getFirst();
        WholeNumbers last = inputs.getLast();
        boolean two = inputs.size() == 2;
        return switch (node.getOpType()) {
            case "Identity", "Cast", "Floor", "Ceil" -> Optional.of(first);
            case "Squeeze", "Unsqueeze" -> Optional.of(WholeNumbers.list(first.values()));
            case "Reshape" -> two ? first.reshaped(last.values()) : Optional.empty();
            case "Transpose" -> Optional.of(first.transposed());
            case "Concat" -> Optional.of(WholeNumbers.list(
                    inputs.stream().flatMap(all -> all.values().stream()).toList()));
            case "ConstantOfShape" -> first.values().size() == 1
                    ? WholeNumbers.repeated(filling(node), first.values().getFirst(), MOST)
                    : Optional.empty();
            case "Gather" -> first.gathered(last.values());
            case "Slice" -> sliced(inputs);
            case "Add" -> two ? first.with(last, Long::sum) : Optional.empty();
            case "Sub" -> two ? first.with(last, (a, b) -> a - b) : Optional.empty();
            case "Mul" -> two ? first.with(last, (a, b) -> a * b) : Optional.empty();
            case "Div" -> two && !last.values().contains(0L) ? first.with(last, (a, b) -> a / b) : Optional.empty();
            case "Min" -> two ? first.with(last, Math::min) : Optional.empty();
            case "Max" -> two ? first.with(last, Math::max) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static long filling(NodeProto node) {
        return node.getAttributeList().stream().filter(attribute -> attribute.getName().equals("value"))
                .flatMap(attribute -> StoredValues.integers(attribute.getT()).stream())
                .flatMap(List::stream).findFirst().orElse(0L);
    }

    private static Optional<WholeNumbers> sliced(List<WholeNumbers> inputs) {
        boolean simple = inputs.size() >= 3
                && inputs.stream().skip(1).allMatch(numbers -> numbers.values().size() == 1)
                && (inputs.size() < 4 || inputs.get(3).values().equals(List.of(0L))
                        || (inputs.getFirst().rows() == 1 && inputs.get(3).values().equals(List.of(-1L))));
        return simple
                ? inputs.getFirst().sliced(inputs.get(1).values().getFirst(), inputs.get(2).values().getFirst(),
                        inputs.size() < 5 ? 1 : inputs.get(4).values().getFirst())
                : Optional.empty();
    }
}
