package io.github.convatlas.onnx;

import static io.github.convatlas.onnx.Attributes.decimal;
import static io.github.convatlas.onnx.Attributes.integer;
import static io.github.convatlas.onnx.Attributes.integers;
import static io.github.convatlas.onnx.Attributes.text;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.GraphNode;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;
import io.github.convatlas.graph.ShapedNetwork;
import io.github.convatlas.onnx.Parameter.Initial;
import io.github.convatlas.onnx.Parameter.Role;

import java.util.ArrayList;
import java.util.List;

/** Turns each layer into ONNX nodes of operator set 20. */
final class LayerEmitter {
    private static final Initial ZERO = new Initial.Constant(0);
    private static final Initial ONE = new Initial.Constant(1);
    private static final double SIXTH = 1.0 / 6;
    private final ShapedNetwork network;
    private final GraphBuilder builder;
    private final InitialWeights initialWeights;
    private final ConvolutionEmitter convolutions;

    LayerEmitter(ShapedNetwork network, GraphBuilder builder) {
        this.network = network;
        this.builder = builder;
        initialWeights = new InitialWeights(network);
        convolutions = new ConvolutionEmitter(initialWeights);
    }

    void emit(GraphNode node) {
        Site site = Site.of(builder, network, node);
        switch (node.layer()) {
            case Layer.Input(Shape shape) -> builder.input(node.id(), shape);
            case Layer.Convolution convolution -> convolutions.emit(site, convolution);
            case Layer.MaxPool pool -> PoolEmitter.maximum(site, pool);
            case Layer.AveragePool pool -> PoolEmitter.average(site, pool);
            case Layer.GlobalAveragePool() -> site.result("GlobalAveragePool", site.inputs());
            case Layer.BatchNorm(double epsilon) -> batchNorm(site, epsilon);
            case Layer.Activate(Activation function) -> activate(site, function);
            case Layer.Flatten() -> site.result("Flatten", site.inputs(), integer("axis", 1));
            case Layer.Linear linear -> linear(site, linear);
            case Layer.Add() -> site.result(site.inputs().size() == 2 ? "Add" : "Sum", site.inputs());
            case Layer.Multiply() -> multiply(site);
            case Layer.Concat() -> site.result("Concat", site.inputs(), integer("axis", 1));
            case Layer.Slice slice -> slice(site, slice);
            case Layer.ChannelShuffle(int groups) -> shuffle(site, groups);
            case Layer.Resize(_, Layer.ResizeMode mode) -> resize(site, mode);
            case Layer.Scale(double factor) ->
                site.result("Mul", List.of(site.input(), site.scope().scalar("factor", factor)));
            case Layer.Gain(double initial) -> gain(site, initial);
            case Layer.Dropout(double rate) ->
                site.result("Dropout", List.of(site.input(), site.scope().scalar("rate", rate)));
            case Layer.Softmax() -> site.result("Softmax", site.inputs(), integer("axis", 1));
            case Layer.Foreign foreign -> throw new IllegalArgumentException(
                    "the operator " + foreign.operator() + " of a file cannot be compiled again");
        }
    }

    private static void batchNorm(Site site, double epsilon) {
        int channels = site.output().channels();
        GraphBuilder.Scope scope = site.scope();
        site.result("BatchNormalization",
                List.of(site.input(), scope.parameter(Role.GAMMA, ONE, channels),
                        scope.parameter(Role.BETA, ZERO, channels),
                        scope.parameter(Role.RUNNING_MEAN, ZERO, channels),
                        scope.parameter(Role.RUNNING_VARIANCE, ONE, channels)),
                decimal("epsilon", epsilon));
    }

    private static void activate(Site site, Activation function) {
        GraphBuilder.Scope scope = site.scope();
        List<String> x = site.inputs();
        switch (function) {
            case RELU -> site.result("Relu", x);
            case RELU6 -> site.result("Clip",
                    List.of(site.input(), scope.scalar("lowest", 0), scope.scalar("highest", 6)));
            case SIGMOID -> site.result("Sigmoid", x);
            case HARD_SIGMOID -> site.result("HardSigmoid", x, decimal("alpha", SIXTH), decimal("beta", 0.5));
            case STEEP_HARD_SIGMOID -> site.result("HardSigmoid", x, decimal("alpha", 0.2), decimal("beta", 0.5));
            case HARD_SWISH -> {
                String gate = scope.step("gate", "HardSigmoid", x, decimal("alpha", SIXTH), decimal("beta", 0.5));
                site.result("Mul", List.of(site.input(), gate));
            }
            case SILU -> site.result("Mul", List.of(site.input(), scope.step("gate", "Sigmoid", x)));
            case GELU -> site.result("Gelu", x);
            case TANH -> site.result("Tanh", x);
        }
    }

    private void linear(Site site, Layer.Linear linear) {
        int features = site.shape().channels();
        List<String> inputs = new ArrayList<>(site.inputs());
        inputs.add(site.scope().parameter(Role.WEIGHT, initialWeights.weights(site.node(), features),
                linear.outFeatures(), features));
        if (linear.bias()) {
            inputs.add(site.scope().parameter(Role.BIAS, ZERO, linear.outFeatures()));
        }
        site.result("Gemm", inputs, integer("transB", 1));
    }

    private static void gain(Site site, double initial) {
        String gain = site.scope().parameter(Role.GAIN, new Initial.Constant(initial), 1);
        site.result("Mul", List.of(site.input(), gain));
    }

    private static void multiply(Site site) {
        List<String> factors = new ArrayList<>();
        for (int i = 0; i < site.inputs().size(); i++) {
            boolean vectorBesideMap = site.output().isMap() && !site.shapes().get(i).isMap();
            factors.add(vectorBesideMap ? asMap(site, i) : site.inputs().get(i));
        }
        String product = factors.getFirst();
        for (int i = 1; i < factors.size() - 1; i++) {
            product = site.scope().step("product" + i, "Mul", List.of(product, factors.get(i)));
        }
        site.result("Mul", List.of(product, factors.getLast()));
    }

    private static String asMap(Site site, int index) {
        String shape = site.scope().integers("shape" + index, 1, site.shapes().get(index).channels(), 1, 1);
        return site.scope().step("map" + index, "Reshape", List.of(site.inputs().get(index), shape));
    }

    private static void slice(Site site, Layer.Slice slice) {
        GraphBuilder.Scope scope = site.scope();
        site.result("Slice", List.of(site.input(), scope.integers("from", slice.from()),
                scope.integers("to", slice.to()), scope.integers("axis", 1)));
    }

    private static void shuffle(Site site, int groups) {
        Shape map = site.output();
        GraphBuilder.Scope scope = site.scope();
        String grouped = scope.step("grouped", "Reshape", List.of(site.input(),
                scope.integers("groups", 1, groups, map.channels() / groups, map.height(), map.width())));
        String transposed = scope.step("transposed", "Transpose", List.of(grouped), integers("perm", 0, 2, 1, 3, 4));
        site.result("Reshape", List.of(transposed,
                scope.integers("shape", 1, map.channels(), map.height(), map.width())));
    }

    private static void resize(Site site, Layer.ResizeMode mode) {
        Shape map = site.output();
        List<String> inputs = List.of(site.input(), "", "",
                site.scope().integers("size", 1, map.channels(), map.height(), map.width()));
        switch (mode) {
            case NEAREST -> site.result("Resize", inputs, text("mode", "nearest"),
                    text("coordinate_transformation_mode", "asymmetric"), text("nearest_mode", "floor"));
            case BILINEAR -> site.result("Resize", inputs, text("mode", "linear"),
                    text("coordinate_transformation_mode", "half_pixel"));
        }
    }
}
