package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Extent;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Convolutions, fully connected layers and what else multiplies by weights. */
final class Convolutions {
    private Convolutions() {
    }

    /**
     * A convolution whose weights and bias stand at these inputs.
     *
     * @param weights index of the weights
     * @param bias    index of the bias
     */
    static void convolution(Site site, int weights, int bias) {
        Optional<List<Long>> sizes = site.file().sizes(site.input(weights));
        if (sizes.isEmpty() || sizes.get().size() != 4 || !site.isFixed(weights)
                || sizes.get().stream().anyMatch(size -> size < 1 || size > Integer.MAX_VALUE)) {
            otherConvolution(site, weights);
            return;
        }
        int out = sizes.get().getFirst().intValue();
        int groups = Math.clamp(site.attributes().integer("group", 1), 1, Integer.MAX_VALUE);
        var kernel = new Extent(sizes.get().get(2).intValue(), sizes.get().get(3).intValue());
        Optional<Window> window = Windows.of(site, kernel);
        if (window.isEmpty() || out % groups != 0) {
            otherConvolution(site, weights);
            return;
        }
        check(site, sizes.get().get(1) * groups, site.file().sizes(site.input(0)).filter(read -> read.size() == 4)
                .map(read -> read.get(1)));
        var form = site.file().isStandardized(site.input(weights))
                ? Layer.WeightForm.STANDARDIZED
                : Layer.WeightForm.PLAIN;
        boolean biased = !site.input(bias).isEmpty() && !site.file().isFilledWithZero(site.input(bias));
        site.layer(new Layer.Convolution(out, window.get(), groups, biased, form),
                List.of(site.input(0)));
    }

    /** Whether weights fit what they are multiplied with, where that is known. */
    private static void check(Site site, long expected, Optional<Long> read) {
        read.filter(channels -> channels != expected).ifPresent(channels -> site.draft().damaged(
                "is damaged: the weights of \"" + site.name() + "\" are made for " + expected
                        + " channels, but it reads "
                        + channels + "."));
    }

    /** One-dimensional, three-dimensional, or with weights that are computed. */
    private static void otherConvolution(Site site, int weights) {
        long taps = site.file().elements(site.input(weights));
        long out = site.file().sizes(site.input(weights)).filter(sizes -> !sizes.isEmpty()).map(List::getFirst)
                .orElse(0L);
        long positions = site.shape(site.output()).elements();
        site.foreign(site.node().getOpType(), taps > 0 && out > 0
                ? OptionalLong.of(Math.multiplyExact(positions, taps / out))
                : OptionalLong.empty(), OptionalLong.of(site.stored(1)));
    }

    /** A transposed convolution: every input element meets every tap of its weights. */
    static void transposed(Site site) {
        List<Long> weights = site.file().sizes(site.input(1)).orElse(List.of());
        long in = weights.isEmpty() ? 0 : weights.getFirst();
        long read = site.shape(site.input(0)).elements();
        site.foreign("ConvTranspose", in > 0 && site.file().elements(site.input(1)) > 0
                ? OptionalLong.of(Math.multiplyExact(read, site.file().elements(site.input(1)) / in))
                : OptionalLong.empty(), OptionalLong.of(site.stored(1)));
    }

    /** {@code Gemm}: a fully connected layer where its weights are stored. */
    static void gemm(Site site, int weights, int bias) {
        boolean turned = site.attributes().integer("transB", 0) != 0;
        List<Long> sizes = site.file().sizes(site.input(weights)).orElse(List.of());
        boolean plain = site.attributes().integer("transA", 0) == 0 && site.draft().has(site.input(0));
        if (sizes.size() != 2 || !site.isFixed(weights) || !plain) {
            product(site, weights);
            return;
        }
        check(site, sizes.get(turned ? 1 : 0), site.file().sizes(site.input(0)).filter(read -> read.size() == 2)
                .map(List::getLast));
        long out = sizes.get(turned ? 0 : 1);
        boolean hasBias = !site.input(bias).isEmpty();
        linear(site, out, hasBias, !hasBias || site.isFixed(bias));
    }

    /** {@code MatMul}: a fully connected layer where it multiplies a vector by stored weights. */
    static void product(Site site, int weights) {
        List<Long> sizes = site.file().sizes(site.input(weights)).orElse(List.of());
        boolean onVector = site.file().rank(site.input(0)) == 2 && site.draft().has(site.input(0));
        if (sizes.size() == 2 && site.isFixed(weights) && onVector) {
            check(site, sizes.getFirst(), site.file().sizes(site.input(0)).map(List::getLast));
            linear(site, sizes.get(1), false, true);
            return;
        }
        List<Long> read = site.file().sizes(site.input(0)).orElse(List.of());
        OptionalLong macs = read.isEmpty() || site.file().sizes(site.output()).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.multiplyExact(site.shape(site.output()).elements(), read.getLast()));
        site.foreign(site.node().getOpType(), macs, OptionalLong.of(site.stored(0)));
    }

    private static void linear(Site site, long out, boolean bias, boolean plain) {
        if (out < 1 || out > Integer.MAX_VALUE || !plain) {
            site.foreign(site.node().getOpType(), OptionalLong.empty(), OptionalLong.of(site.stored(1)));
        } else {
            site.layer(new Layer.Linear((int) out, bias), List.of(site.input(0)));
        }
    }
}
