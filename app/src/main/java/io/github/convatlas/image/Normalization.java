package io.github.convatlas.image;

import java.util.Collections;
import java.util.List;

/**
 * From a sample of 0 to 255 to the number a network reads: {@code (sample / divisor - mean) / std}, computed in 32-bit floating
 * point in this order, as torchvision's {@code ToTensor} and {@code Normalize} do.
 *
 * @param divisor what every sample is divided by first: 255 for a range of 0 to 1, 1 to leave it
 * @param mean what is subtracted, a value a channel in the order of the tensor's channels
 * @param std what the rest is divided by, a value a channel; a negative one turns light into dark
 */
public record Normalization(double divisor, List<Double> mean, List<Double> std) {

    /** torchvision's normalization for ImageNet: mean 0.485, 0.456, 0.406 and std 0.229, 0.224, 0.225 on a range of 0 to 1. */
    public static final Normalization IMAGE_NET = new Normalization(255, List.of(0.485, 0.456, 0.406),
            List.of(0.229, 0.224, 0.225));

    /** From -1 to 1, the normalization of TensorFlow's Inception and EfficientNet-Lite: mean and std 0.5 on a range of 0 to 1. */
    public static final Normalization INCEPTION = new Normalization(255, List.of(0.5, 0.5, 0.5),
            List.of(0.5, 0.5, 0.5));

    /** Checks the numbers. */
    public Normalization {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (!Double.isFinite(divisor) || divisor <= 0) {
            throw new IllegalArgumentException("the divisor is a positive number, not " + divisor);
        }
        if (mean.size() != std.size()) {
            throw new IllegalArgumentException("mean has %d values, std has %d; they need one a channel"
                    .formatted(mean.size(), std.size()));
        }
        if (!mean.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("mean has a value that is not a number: " + mean);
        }
        if (!std.stream().allMatch(value -> Double.isFinite(value) && value.floatValue() != 0)) {
            throw new IllegalArgumentException("std has a value that cannot be divided by: " + std);
        }
    }

    /**
     * Samples as they are, 0 to 255.
     *
     * @param channels 1 or 3
     * @return the normalization that changes nothing
     */
    public static Normalization none(int channels) {
        return same(1, channels);
    }

    /**
     * A range of 0 to 1 and nothing else.
     *
     * @param channels 1 or 3
     * @return the normalization that divides by 255
     */
    public static Normalization unit(int channels) {
        return same(255, channels);
    }

    /**
     * The number of channels this normalization is for.
     *
     * @return the number of means
     */
    public int channels() {
        return mean.size();
    }

    /**
     * The value of one sample.
     *
     * @param sample 0 to 255
     * @param channel from 0
     * @return what the network reads
     */
    public float apply(int sample, int channel) {
        return (sample / (float) divisor - mean.get(channel).floatValue()) / std.get(channel).floatValue();
    }

    private static Normalization same(double divisor, int channels) {
        return new Normalization(divisor, Collections.nCopies(channels, 0.0),
                Collections.nCopies(channels, 1.0));
    }
}
