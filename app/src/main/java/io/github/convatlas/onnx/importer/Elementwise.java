package io.github.convatlas.onnx.importer;

import io.github.convatlas.graph.Activation;
import io.github.convatlas.graph.Layer;
import io.github.convatlas.graph.Shape;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Operators that compute each value by itself. */
final class Elementwise {
    private static final double NEAR = 1e-3;

    private Elementwise() {
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(b));
    }

    static void activate(Site site, Activation function) {
        site.layer(new Layer.Activate(function), List.of(site.input(0)));
    }

    static void hardSigmoid(Site site) {
        double slope = site.attributes().decimal("alpha", 0.2);
        boolean centered = near(site.attributes().decimal("beta", 0.5), 0.5);
        if (centered && near(slope, 1.0 / 6)) {
            activate(site, Activation.HARD_SIGMOID);
        } else if (centered && near(slope, 0.2)) {
            activate(site, Activation.STEEP_HARD_SIGMOID);
        } else {
            free(site);
        }
    }

    static void clip(Site site) {
        double lowest = limit(site, 1, "min", Double.NEGATIVE_INFINITY);
        double highest = limit(site, 2, "max", Double.POSITIVE_INFINITY);
        limit(site, lowest, highest);
    }

    static void limit(Site site, double lowest, double highest) {
        if (lowest == 0 && near(highest, 6)) {
            activate(site, Activation.RELU6);
        } else if (lowest == 0 && highest > 1e30) {
            activate(site, Activation.RELU);
        } else {
            site.step(new Step.Limit(lowest, highest), List.of(site.input(0)));
        }
    }

    /** The smaller or larger of a value and one stored number. */
    static void bound(Site site, boolean above) {
        List<String> moving = site.moving();
        Optional<Double> number = site.node().getInputCount() == 2 && moving.size() == 1
                ? site.file().scalar(site.input(site.isFixed(1) ? 1 : 0))
                : Optional.empty();
        if (number.isEmpty()) {
            free(site);
        } else if (above) {
            site.step(new Step.Limit(Double.NEGATIVE_INFINITY, number.get()), moving);
        } else if (number.get() == 0) {
            site.layer(new Layer.Activate(Activation.RELU), moving);
        } else {
            site.step(new Step.Limit(number.get(), Double.POSITIVE_INFINITY), moving);
        }
    }

    private static double limit(Site site, int input, String attribute, double fallback) {
        return site.input(input).isEmpty()
                ? site.attributes().decimal(attribute, fallback)
                : site.file().scalar(site.input(input)).orElse(fallback);
    }

    /** Sums, and differences to what is stored. */
    static void sum(Site site, int sign) {
        List<String> moving = site.moving();
        if (moving.size() == site.node().getInputCount() && sign > 0) {
            sumOfAll(site, moving);
            return;
        }
        int stored = site.isFixed(1) ? 1 : 0;
        Optional<Double> number = site.file().scalar(site.input(stored));
        boolean simple = site.node().getInputCount() == 2 && moving.size() == 1 && (sign > 0 || stored == 1);
        if (simple && number.isPresent()) {
            site.step(new Step.AddNumber(sign * number.get()), moving);
        } else if (simple && sameSize(site, moving.getFirst())) {
            long elements = site.file().elements(site.input(stored));
            site.step(sign > 0 ? new Step.AddStored(elements) : new Step.SubtractStored(elements), moving);
        } else {
            site.foreign(site.node().getOpType(), OptionalLong.of(0), OptionalLong.of(site.stored(0)));
        }
    }

    private static boolean sameSize(Site site, String moving) {
        return site.shape(site.output()).elements() == site.draft().shape(moving).elements();
    }

    private static void sumOfAll(Site site, List<String> moving) {
        Shape output = site.shape(site.output());
        boolean same = moving.stream().allMatch(tensor -> site.draft().shape(tensor).equals(output));
        if (same && moving.size() > 1) {
            site.layer(new Layer.Add(), moving);
        } else {
            site.foreign(site.node().getOpType(), OptionalLong.of(0), OptionalLong.of(0));
        }
    }

    static void product(Site site) {
        List<String> moving = site.moving();
        if (moving.size() == 2) {
            productOfBoth(site, moving);
            return;
        }
        int stored = site.isFixed(1) ? 1 : 0;
        Optional<Double> number = site.file().scalar(site.input(stored));
        boolean learned = site.file().isInitializer(site.input(stored)) && site.file().rank(site.input(stored)) == 1
                && site.file().elements(site.input(stored)) == 1;
        if (moving.size() == 1 && learned) {
            site.layer(new Layer.Gain(number.orElse(0.0)), moving);
        } else if (moving.size() == 1 && number.isEmpty() && isByChannel(site, moving.getFirst(), stored)) {
            site.step(new Step.ScaleStored(site.file().elements(site.input(stored))), moving);
        } else if (moving.size() != 1 || number.isEmpty()) {
            site.foreign("Mul", OptionalLong.of(0), OptionalLong.of(site.stored(0)));
        } else {
            site.layer(new Layer.Scale(number.get()), moving);
        }
    }

    private static boolean isByChannel(Site site, String moving, int stored) {
        return sameSize(site, moving)
                && site.file().elements(site.input(stored)) == site.shape(site.output()).channels();
    }

    private static void productOfBoth(Site site, List<String> moving) {
        Shape output = site.shape(site.output());
        List<String> largestFirst = moving.stream().sorted(Comparator
                .comparingLong((String tensor) -> site.draft().shape(tensor).elements()).reversed()).toList();
        Shape second = site.draft().shape(largestFirst.getLast());
        boolean perChannel = second.channels() == output.channels() && second.extent().area() == 1;
        if (site.draft().shape(largestFirst.getFirst()).equals(output) && (second.equals(output) || perChannel)) {
            site.layer(new Layer.Multiply(), largestFirst);
        } else {
            site.foreign("Mul", OptionalLong.of(0), OptionalLong.of(0));
        }
    }

    static void quotient(Site site) {
        Optional<Double> number = site.file().scalar(site.input(1));
        if (number.isPresent() && number.get() != 0 && site.moving().size() == 1 && !site.isFixed(0)) {
            site.layer(new Layer.Scale(1 / number.get()), site.moving());
        } else {
            site.foreign("Div", OptionalLong.of(0), OptionalLong.of(site.stored(0)));
        }
    }

    static void dropout(Site site) {
        double rate = site.file().scalar(site.input(1)).orElse(site.attributes().decimal("ratio", 0.5));
        double written = Math.rint(rate * 1e6) / 1e6;
        site.layer(new Layer.Dropout(Math.clamp(written, 0.0, 1.0)), List.of(site.input(0)));
    }

    /** An operator known to take no multiply-adds of its own, and no weights. */
    static void free(Site site) {
        site.foreign(site.node().getOpType(), OptionalLong.of(0), OptionalLong.of(0));
    }

    /** An operator known to take no multiply-adds, with stored weights such as slopes. */
    static void weighted(Site site) {
        site.foreign(site.node().getOpType(), OptionalLong.of(0), OptionalLong.of(site.stored(1)));
    }
}
