package io.github.convatlas.image;

/**
 * The weights of one axis for the kept pixels only, in 22-bit fixed point: kept pixel {@code i} is the sum of
 * {@code count[i]} source pixels beginning at {@code first[i]}, weighted by {@code weights[i * stride ...]}. The arithmetic
 * (double weights normalized to 1, then rounded half away from zero) is that of Pillow's {@code Resample.c}, so that results
 * are the same to the last bit. Where the source has as many pixels, {@code first[i] + stride} stays inside it (the weights
 * behind {@code count[i]} are 0), so that loops may run over whole strides. A stride is {@link #SHORT} at least, and no longer
 * than the largest count beyond.
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never compared
record Kernel(int[] first, int[] count, int[] weights, int stride) {

    /** Fraction bits: 32 less 8 for the sample and 2 for kernels with negative lobes. */
    static final int FRACTION_BITS = 22;
    static final int HALF = 1 << (FRACTION_BITS - 1);
    /** The stride of kernels that look at few pixels, as the bilinear one that makes a picture smaller down to half its size. */
    static final int SHORT = 4;
    private static final int ONE = 1 << FRACTION_BITS;

    static Kernel of(AxisPlan plan, Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST -> nearest(plan);
            case BILINEAR, BICUBIC -> smooth(plan, interpolation);
        };
    }

    /** The first source pixel that any kept pixel needs. */
    int from() {
        return first[0];
    }

    /** The source pixel after the last one that any kept pixel needs. */
    int to() {
        return first[first.length - 1] + count[count.length - 1];
    }

    int size() {
        return first.length;
    }

    private static Kernel smooth(AxisPlan plan, Interpolation interpolation) {
        double scale = (double) plan.source() / plan.resized();
        double widening = Math.max(scale, 1);
        double support = interpolation.radius() * widening;
        var first = new int[plan.count()];
        var count = new int[plan.count()];
        int stride = SHORT;
        for (int i = 0; i < plan.count(); i++) {
            double center = (plan.first() + i + 0.5) * scale;
            first[i] = Math.max((int) (center - support + 0.5), 0);
            count[i] = Math.min((int) (center + support + 0.5), plan.source()) - first[i];
            stride = Math.max(stride, count[i]);
        }
        var weights = new int[Math.multiplyExact(plan.count(), stride)];
        var exact = new double[stride];
        for (int i = 0; i < plan.count(); i++) {
            double center = (plan.first() + i + 0.5) * scale;
            double sum = 0;
            for (int k = 0; k < count[i]; k++) {
                exact[k] = interpolation.weight((k + first[i] - center + 0.5) * (1 / widening));
                sum += exact[k];
            }
            int over = stride <= plan.source() ? Math.max(first[i] + stride - plan.source(), 0) : 0;
            for (int k = 0; k < count[i]; k++) {
                weights[i * stride + over + k] = fixed(sum == 0 ? exact[k] : exact[k] / sum);
            }
            first[i] -= over;
            count[i] += over;
        }
        return new Kernel(first, count, weights, stride);
    }

    private static int fixed(double weight) {
        return (int) (weight < 0 ? weight * ONE - 0.5 : weight * ONE + 0.5);
    }

    /** One pixel of full weight. Positions are added up one by one, as Pillow does: a product would round differently. */
    private static Kernel nearest(AxisPlan plan) {
        double scale = (double) plan.source() / plan.resized();
        var first = new int[plan.count()];
        var count = new int[plan.count()];
        var weights = new int[plan.count()];
        double position = scale * 0.5;
        for (int i = 0; i < plan.first() + plan.count(); i++) {
            if (i >= plan.first()) {
                first[i - plan.first()] = Math.min((int) position, plan.source() - 1);
                count[i - plan.first()] = 1;
                weights[i - plan.first()] = ONE;
            }
            position += scale;
        }
        return new Kernel(first, count, weights, 1);
    }
}
