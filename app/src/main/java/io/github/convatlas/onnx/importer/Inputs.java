package io.github.convatlas.onnx.importer;

import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.onnx.inspect.Dimension;
import io.github.convatlas.onnx.inspect.TensorDescription;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a network reads. */
final class Inputs {
    private static final List<Long> TO_CHANNELS_FIRST = List.of(0L, 3L, 1L, 2L);

    private Inputs() {
    }

    static void read(FileGraph file, List<TensorDescription> inputs, Draft draft, int side) {
        for (TensorDescription input : inputs) {
            List<Long> sizes = input.sized(side);
            boolean last = sizes.size() == 4 && isChannelsLast(file, input.name(), sizes);
            draft.setChannelsLast(input.name(), last);
            Shape shape = Shapes.of(Optional.of(sizes), last);
            draft.add(new Item(input.name(), input.name(), new Step.Known(new Layer.Input(shape)), List.of(), shape));
        }
    }

    /** Whether rows or columns of a picture are left to who runs the model. */
    static boolean leavesSideOpen(List<Dimension> dimensions) {
        return dimensions.size() == 4
                && dimensions.stream().skip(1).anyMatch(size -> !(size instanceof Dimension.Fixed));
    }

    /** NHWC is what is turned into NCHW before anything else is done, or what ends in 1 or 3 channels. */
    private static boolean isChannelsLast(FileGraph file, String input, List<Long> sizes) {
        if (isPicture(sizes.get(3)) && !isPicture(sizes.get(1))) {
            return true;
        }
        Set<String> same = new HashSet<>(Set.of(input));
        for (NodeProto node : file.nodes()) {
            if (node.getInputCount() > 0 && same.contains(node.getInput(0))) {
                if (node.getOpType().equals("Transpose")) {
                    return new NodeAttributes(node).integers("perm").equals(TO_CHANNELS_FIRST);
                }
                if (keepsLayout(node)) {
                    same.addAll(node.getOutputList());
                }
            }
        }
        return false;
    }

    private static boolean isPicture(long channels) {
        return channels == 1 || channels == 3;
    }

    private static boolean keepsLayout(NodeProto node) {
        return switch (node.getOpType()) {
            case "Identity", "Cast", "QuantizeLinear", "DequantizeLinear", "Sub", "Mul", "Div", "Add" -> true;
            default -> false;
        };
    }
}
