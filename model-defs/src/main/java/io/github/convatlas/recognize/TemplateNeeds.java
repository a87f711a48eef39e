package io.github.convatlas.recognize;

import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.spec.Operation;
import io.github.convatlas.spec.Primitive;
import io.github.convatlas.spec.StepSpec;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which templates a network can contain at all: those whose every certain step has a layer of its kind somewhere. */
final class TemplateNeeds {
    private static final int DEEPEST = 8;
    private final List<BlockSpec> blocks;
    private final Set<Primitive> present = EnumSet.of(Primitive.DROPOUT);

    TemplateNeeds(ShapedNetwork network, List<BlockSpec> blocks) {
        this.blocks = List.copyOf(blocks);
        for (GraphNode node : network.graph().nodes().values()) {
            add(node.layer());
        }
    }

    /** Those of the templates that may be found. */
    List<BlockSpec> possible() {
        return blocks.stream().filter(block -> isPossible(block, 0)).toList();
    }

    private boolean isPossible(BlockSpec block, int depth) {
        return block.body().stream().filter(step -> step.when().isEmpty()).allMatch(step -> isPossible(step, depth));
    }

    private boolean isPossible(StepSpec step, int depth) {
        return switch (step.operation()) {
            case Operation.Basic basic -> present.contains(basic.primitive());
            case Operation.Call call -> depth > DEEPEST || blocks.stream()
                    .filter(block -> block.name().equals(call.block())).allMatch(block -> isPossible(block, depth + 1));
        };
    }

    private void add(Layer layer) {
        switch (layer) {
            case Layer.Convolution _ -> present.add(Primitive.CONV);
            case Layer.BatchNorm _ -> present.add(Primitive.BATCH_NORM);
            case Layer.Activate _ -> present.add(Primitive.ACTIVATE);
            case Layer.MaxPool _ -> present.add(Primitive.MAX_POOL);
            case Layer.AveragePool _ -> present.add(Primitive.AVERAGE_POOL);
            case Layer.GlobalAveragePool() -> present.add(Primitive.GLOBAL_POOL);
            case Layer.Flatten() -> present.add(Primitive.FLATTEN);
            case Layer.Linear _ -> present.add(Primitive.LINEAR);
            case Layer.Add() -> present.add(Primitive.ADD);
            case Layer.Multiply() -> present.add(Primitive.MULTIPLY);
            case Layer.Concat() -> present.add(Primitive.CONCAT);
            case Layer.Slice _ -> present.add(Primitive.SLICE);
            case Layer.ChannelShuffle _ -> present.add(Primitive.SHUFFLE);
            case Layer.Resize _ -> present.add(Primitive.RESIZE);
            case Layer.Scale _ -> present.add(Primitive.SCALE);
            case Layer.Gain _ -> present.add(Primitive.GAIN);
            case Layer.Softmax() -> present.add(Primitive.SOFTMAX);
            case Layer.Dropout _,Layer.Input _,Layer.Foreign _ -> {
                // nothing a template would ask for
            }
        }
    }
}
