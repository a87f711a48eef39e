package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators into which a runtime has joined several. */
final class Fused {
    private Fused() {
    }

    /** A convolution, a sum with a fourth input, and an activation. */
    static void convolution(Site site) {
        Convolutions.convolution(site, 1, 2);
        String sum = site.input(3);
        if (!sum.isEmpty() && site.draft().has(sum)) {
            append(site, new Layer.Add(), List.of(site.draft().resolve(sum)));
        }
        Optional<Activation> function = switch (site.attributes().text("activation", "")) {
            case "Relu" -> Optional.of(Activation.RELU);
            case "Sigmoid" -> Optional.of(Activation.SIGMOID);
            case "Tanh" -> Optional.of(Activation.TANH);
            case "HardSigmoid" -> Optional.of(Activation.HARD_SIGMOID);
            case "Clip" -> Optional.of(Activation.RELU6);
            default -> Optional.empty();
        };
        function.ifPresent(known -> append(site, new Layer.Activate(known), List.of()));
    }

    private static void append(Site site, Layer layer, List<String> more) {
        Item last = site.draft().item(site.output()).orElseThrow();
        String before = site.output() + "/" + last.name().length() + "/" + layer.getClass().getSimpleName();
        Shape shape = last.shape();
        site.draft().remove(site.output());
        site.draft().add(new Item(before, last.name(), last.step(), last.inputs(), shape));
        List<String> inputs = new ArrayList<>(List.of(before));
        inputs.addAll(more);
        site.draft().add(new Item(site.output(), site.name() + "/" + layer.getClass().getSimpleName(),
                new Step.Known(layer), inputs, shape));
    }
}
