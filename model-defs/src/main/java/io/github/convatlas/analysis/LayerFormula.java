package io.github.convatlas.analysis;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the cost of a layer was counted, with its numbers filled in: a sum of products. The factors of a convolution stand in
 * the order in which papers write them, such as {@code 56 × 56 × 144 × 3 × 3}; factors of one are left out.
 *
 * @param terms what is added; empty for a layer that counts nothing
 */
public record LayerFormula(List<Product> terms) {
    private static final LayerFormula NOTHING = new LayerFormula(List.of());

    /** Copies the list. */
    public LayerFormula {
        terms = List.copyOf(terms);
    }

    /** What a number in a formula is. */
    public enum Meaning {
        /** Height of the output map in pixels. */
        OUTPUT_HEIGHT,
        /** Width of the output map in pixels. */
        OUTPUT_WIDTH,
        /** Channels or features of the output. */
        OUTPUT_CHANNELS,
        /** Channels or features of the input that one output channel reads: all of them, or those of its group. */
        INPUT_CHANNELS,
        /** Rows of the kernel. */
        KERNEL_HEIGHT,
        /** Columns of the kernel. */
        KERNEL_WIDTH,
        /** One bias per output channel. */
        BIASES,
        /** One gain per output channel of a convolution with standardized weights. */
        GAINS,
        /** Gamma and beta: two values a channel. */
        GAMMA_AND_BETA,
        /** Running mean and variance: two values a channel. */
        MEAN_AND_VARIANCE,
        /** One learned scalar. */
        SCALAR,
        /** All of it in one number, where nothing is known about how it comes about. */
        WHOLE
    }

    /**
     * A number with its meaning.
     *
     * @param value   the number
     * @param meaning what it is
     */
    public record Factor(long value, Meaning meaning) {
    }

    /**
     * Factors that are multiplied.
     *
     * @param factors at least one
     */
    public record Product(List<Factor> factors) {
        /** Copies the list and checks that it holds a factor. */
        public Product {
            factors = List.copyOf(factors);
            if (factors.isEmpty()) {
                throw new IllegalArgumentException("a product needs a factor");
            }
        }

        /** The factors multiplied. */
        public long value() {
            return factors.stream().mapToLong(Factor::value).reduce(1, Math::multiplyExact);
        }

        /** {@code 3 × 3 × 144}. */
        @Override
        public String toString() {
            return factors.stream().map(factor -> String.valueOf(factor.value())).collect(Collectors.joining(" × "));
        }
    }

    /**
     * How the MACs of a layer were counted.
     *
     * @param layer  what is computed
     * @param inputs the shapes it reads, NCHW or NC, batch 1
     * @param output the shape it writes
     */
    public static LayerFormula macs(Layer layer, List<Shape> inputs, Shape output) {
        return switch (layer) {
            case Layer.Convolution convolution -> {
                var factors = new Factors();
                factors.put(output.height(), Meaning.OUTPUT_HEIGHT);
                factors.put(output.width(), Meaning.OUTPUT_WIDTH);
                factors.channels(convolution, inputs.getFirst());
                factors.kernel(convolution.window().kernel());
                yield new LayerFormula(List.of(factors.product()));
            }
            case Layer.Linear(int outFeatures, _) ->
                new LayerFormula(List.of(matrix(inputs.getFirst().channels(), outFeatures)));
            case Layer.Foreign foreign -> whole(foreign.macs().orElse(0));
            case Layer.BatchNorm _,Layer.Gain _,Layer.Input _,Layer.Activate _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Dropout _,Layer.Softmax _ ->
                NOTHING;
        };
    }

    /**
     * How the params of a layer were counted.
     *
     * @param layer  what is computed
     * @param inputs the shapes it reads, NCHW or NC, batch 1
     * @param output the shape it writes
     */
    public static LayerFormula params(Layer layer, List<Shape> inputs, Shape output) {
        return switch (layer) {
            case Layer.Convolution convolution -> convolutionParams(convolution, inputs.getFirst());
            case Layer.Linear(int outFeatures, boolean bias) -> {
                Product weights = matrix(inputs.getFirst().channels(), outFeatures);
                yield new LayerFormula(bias ? List.of(weights, single(outFeatures, Meaning.BIASES)) : List.of(weights));
            }
            case Layer.BatchNorm _ -> new LayerFormula(List.of(new Product(List.of(
                    new Factor(2, Meaning.GAMMA_AND_BETA), new Factor(output.channels(), Meaning.OUTPUT_CHANNELS)))));
            case Layer.Gain _ -> new LayerFormula(List.of(single(1, Meaning.SCALAR)));
            case Layer.Foreign foreign -> whole(foreign.params().orElse(0));
            case Layer.Input _,Layer.Activate _,Layer.MaxPool _,Layer.AveragePool _,Layer.GlobalAveragePool _,Layer.Flatten _,Layer.Add _,Layer.Multiply _,Layer.Concat _,Layer.Slice _,Layer.ChannelShuffle _,Layer.Resize _,Layer.Scale _,Layer.Dropout _,Layer.Softmax _ ->
                NOTHING;
        };
    }

    /**
     * How the activations of a layer were counted.
     *
     * @param layer  what is computed
     * @param output the shape it writes
     */
    public static LayerFormula activations(Layer layer, Shape output) {
        if (!(layer instanceof Layer.Convolution)) {
            return NOTHING;
        }
        var factors = new Factors();
        factors.put(output.height(), Meaning.OUTPUT_HEIGHT);
        factors.put(output.width(), Meaning.OUTPUT_WIDTH);
        factors.put(output.channels(), Meaning.OUTPUT_CHANNELS);
        return new LayerFormula(List.of(factors.product()));
    }

    /**
     * How the running statistics of a layer were counted.
     *
     * @param layer  what is computed
     * @param output the shape it writes
     */
    public static LayerFormula statistics(Layer layer, Shape output) {
        return layer instanceof Layer.BatchNorm
                ? new LayerFormula(List.of(new Product(List.of(new Factor(2, Meaning.MEAN_AND_VARIANCE),
                        new Factor(output.channels(), Meaning.OUTPUT_CHANNELS)))))
                : NOTHING;
    }

    /** What the formula comes to: the number that {@link NetworkCosts} reports. */
    public long value() {
        return terms.stream().mapToLong(Product::value).reduce(0, Math::addExact);
    }

    /** {@code 3 × 3 × 3 × 64 + 64}; {@code 0} for a layer that counts nothing. */
    @Override
    public String toString() {
        return terms.isEmpty() ? "0" : terms.stream().map(Product::toString).collect(Collectors.joining(" + "));
    }

    private static LayerFormula whole(long value) {
        return value == 0 ? NOTHING : new LayerFormula(List.of(single(value, Meaning.WHOLE)));
    }

    private static LayerFormula convolutionParams(Layer.Convolution convolution, Shape input) {
        var factors = new Factors();
        factors.channels(convolution, input);
        factors.kernel(convolution.window().kernel());
        var terms = new ArrayList<Product>();
        terms.add(factors.product());
        if (convolution.bias()) {
            terms.add(single(convolution.outChannels(), Meaning.BIASES));
        }
        switch (convolution.weights()) {
            case PLAIN -> {
            }
            case STANDARDIZED -> terms.add(single(convolution.outChannels(), Meaning.GAINS));
        }
        return new LayerFormula(terms);
    }

    private static Product matrix(int in, int out) {
        return new Product(List.of(new Factor(in, Meaning.INPUT_CHANNELS), new Factor(out, Meaning.OUTPUT_CHANNELS)));
    }

    private static Product single(long value, Meaning meaning) {
        return new Product(List.of(new Factor(value, meaning)));
    }

    /** Collects factors; those of one tell nothing and are dropped. */
    private static final class Factors {
        private final List<Factor> factors = new ArrayList<>();

        void put(long value, Meaning meaning) {
            if (value > 1) {
                factors.add(new Factor(value, meaning));
            }
        }

        void channels(Layer.Convolution convolution, Shape input) {
            put(input.channels() / convolution.groups(), Meaning.INPUT_CHANNELS);
            put(convolution.outChannels(), Meaning.OUTPUT_CHANNELS);
        }

        void kernel(Extent kernel) {
            if (kernel.area() > 1) {
                factors.add(new Factor(kernel.height(), Meaning.KERNEL_HEIGHT));
                factors.add(new Factor(kernel.width(), Meaning.KERNEL_WIDTH));
            }
        }

        Product product() {
            return new Product(factors.isEmpty() ? List.of(new Factor(1, Meaning.OUTPUT_CHANNELS)) : factors);
        }
    }
}
