package io.github.convatlas.onnx;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.GraphNode.Branch;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.LayerId;
import io.github.convatlas.graph.NetworkGraph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How large the weights of each layer start, so that the values inside a network of any depth stay near 1: neither
 * infinite nor denormal, which would change what a latency measures. The variance is gain / fan-in with gain 2 behind a
 * rectifier (He et al., arXiv:1502.01852) and 1 elsewhere; the last convolution of each residual branch is divided by
 * the root of the number of sums, so that each of them adds its share only (Fixup, arXiv:1901.09321, has the same aim).
 */
final class InitialWeights {
    private final NetworkGraph graph;
    private final Set<LayerId> endsOfBranches;
    private final double branchScale;

    InitialWeights(NetworkGraph graph) {
        this.graph = graph;
        List<GraphNode> sums = graph.nodes().values().stream().filter(node -> node.layer() instanceof Layer.Add)
                .toList();
        branchScale = 1 / Math.sqrt(Math.max(1, sums.size()));
        endsOfBranches = endsOfBranches(sums);
    }

    /** The weights of a convolution or of a fully connected layer. */
    Parameter.Initial weights(GraphNode node, long fanIn) {
        double gain = followsRectifier(node.inputs().getFirst()) ? 2 : 1;
        return new Parameter.Initial.Normal(Math.sqrt(gain / fanIn) * branchScale(node));
    }

    /** The gain of a convolution with standardized weights, whose size does not depend on the weights' own. */
    Parameter.Initial standardizedGain(GraphNode node) {
        return new Parameter.Initial.Constant(branchScale(node));
    }

    private double branchScale(GraphNode node) {
        return endsOfBranches.contains(node.id()) ? branchScale : 1;
    }

    private Set<LayerId> endsOfBranches(List<GraphNode> sums) {
        Map<LayerId, Integer> positions = new HashMap<>();
        graph.nodes().keySet().forEach(id -> positions.put(id, positions.size()));
        Set<LayerId> ends = new HashSet<>();
        for (GraphNode sum : sums) {
            lastOfMainPath(sum, positions).flatMap(this::convolutionBehind).ifPresent(ends::add);
        }
        return ends;
    }

    /** An identity shortcut starts before the branch it goes around: the branch is the input that comes last. */
    private Optional<LayerId> lastOfMainPath(GraphNode sum, Map<LayerId, Integer> positions) {
        return sum.inputs().stream().filter(id -> graph.node(id).branch() == Branch.MAIN)
                .max(java.util.Comparator.comparing(positions::get));
    }

    private Optional<LayerId> convolutionBehind(LayerId start) {
        GraphNode node = graph.node(start);
        while (keepsSize(node.layer())) {
            node = graph.node(node.inputs().getFirst());
        }
        return node.layer() instanceof Layer.Convolution ? Optional.of(node.id()) : Optional.empty();
    }

    private static boolean keepsSize(Layer layer) {
        return switch (layer) {
            case Layer.BatchNorm _,Layer.Activate _,Layer.Scale _,Layer.Gain _,Layer.Dropout _ -> true;
            case Layer.Multiply _,Layer.ChannelShuffle _,Layer.MaxPool _,Layer.AveragePool _ -> true;
            case Layer.Input _,Layer.Convolution _,Layer.GlobalAveragePool _,Layer.Flatten _ -> false;
            case Layer.Linear _,Layer.Add _,Layer.Concat _,Layer.Slice _,Layer.Resize _,Layer.Softmax _ -> false;
        };
    }

    private boolean followsRectifier(LayerId start) {
        GraphNode node = graph.node(start);
        while (passesValuesOn(node.layer())) {
            node = graph.node(node.inputs().getFirst());
        }
        return node.layer() instanceof Layer.Activate(Activation function) && isRectifier(function);
    }

    private static boolean isRectifier(Activation function) {
        return switch (function) {
            case RELU, RELU6, HARD_SWISH, SILU, GELU -> true;
            case SIGMOID, HARD_SIGMOID, TANH -> false;
        };
    }

    private static boolean passesValuesOn(Layer layer) {
        return switch (layer) {
            case Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _ -> true;
            case Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _ -> true;
            case Layer.Gain _,Layer.Dropout _,Layer.Multiply _ -> true;
            case Layer.Input _,Layer.Convolution _,Layer.BatchNorm _,Layer.Activate _,Layer.Linear _ -> false;
            case Layer.Add _,Layer.Softmax _ -> false;
        };
    }
}
