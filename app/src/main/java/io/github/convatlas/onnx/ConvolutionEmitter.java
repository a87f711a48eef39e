package io.github.convatlas.onnx;

import static io.github.convatlas.onnx.Attributes.integer;

import io.github.convatlas.graph.Layer;
import io.github.convatlas.onnx.Parameter.Initial;
import io.github.convatlas.onnx.Parameter.Role;

import java.util.ArrayList;
import java.util.List;

/** Turns convolutions into ONNX nodes. */
final class ConvolutionEmitter {
    /** The smallest variance times fan-in that weights are divided by; NFNet's reference implementation. */
    private static final double SMALLEST_VARIANCE = 1e-4;
    private final InitialWeights initialWeights;

    ConvolutionEmitter(InitialWeights initialWeights) {
        this.initialWeights = initialWeights;
    }

    void emit(Site site, Layer.Convolution convolution) {
        List<String> inputs = new ArrayList<>(site.inputs());
        inputs.add(weights(site, convolution));
        if (convolution.bias()) {
            inputs.add(site.scope().parameter(Role.BIAS, new Initial.Constant(0), convolution.outChannels()));
        }
        site.result("Conv", inputs, PoolEmitter.window(convolution.window(),
                convolution.window().border(site.shape().extent()), integer("group", convolution.groups())));
    }

    private String weights(Site site, Layer.Convolution convolution) {
        int depth = site.shape().channels() / convolution.groups();
        int height = convolution.window().kernel().height();
        int width = convolution.window().kernel().width();
        long fanIn = (long) depth * height * width;
        String stored = site.scope().parameter(Role.WEIGHT, initialWeights.weights(site.node(), fanIn),
                convolution.outChannels(), depth, height, width);
        return switch (convolution.weights()) {
            case PLAIN -> stored;
            case STANDARDIZED -> standardized(site, convolution, stored, fanIn);
        };
    }

    /** The weights' own formula as nodes: a runtime folds them into a constant, a reader sees what was stored. */
    private String standardized(Site site, Layer.Convolution convolution, String stored, long fanIn) {
        GraphBuilder.Scope scope = site.scope();
        String axes = scope.integers("axes", 1, 2, 3);
        String mean = scope.step("mean", "ReduceMean", List.of(stored, axes));
        String centered = scope.step("centered", "Sub", List.of(stored, mean));
        String square = scope.step("square", "Mul", List.of(centered, centered));
        String variance = scope.step("variance", "ReduceMean", List.of(square, axes));
        String total = scope.step("total", "Mul", List.of(variance, scope.scalar("fan_in", (double) fanIn)));
        String floor = scope.step("floored", "Max", List.of(total, scope.scalar("smallest", SMALLEST_VARIANCE)));
        String deviation = scope.step("deviation", "Sqrt", List.of(floor));
        String gain = scope.parameter(Role.GAIN, initialWeights.standardizedGain(site.node()),
                convolution.outChannels(), 1, 1, 1);
        String factor = scope.step("scale", "Div", List.of(gain, deviation));
        return scope.step("standardized", "Mul", List.of(centered, factor));
    }
}
