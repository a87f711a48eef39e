package io.github.convatlas.graph;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of a tensor: NCHW for feature maps, NC for vectors. The batch N is 1 wherever a network is analyzed.
 *
 * @param dimensions every dimension, each at least 1; N comes first
 */
public record Shape(List<Integer> dimensions) {
    /** Checks that there is at least one dimension and that each is positive. */
    public Shape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty() || dimensions.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a shape needs positive dimensions, found " + dimensions);
        }
    }

    /**
     * A feature map of batch 1.
     *
     * @param channels C
     * @param height   H in pixels
     * @param width    W in pixels
     */
    public static Shape map(int channels, int height, int width) {
        return new Shape(List.of(1, channels, height, width));
    }

    /**
     * A vector of batch 1, as a classifier returns it.
     *
     * @param features C
     */
    public static Shape vector(int features) {
        return new Shape(List.of(1, features));
    }

    /** Whether this is a feature map (NCHW) and not a vector. */
    public boolean isMap() {
        return dimensions.size() == 4;
    }

    /** C, the second dimension; 1 for a tensor with one dimension only. */
    public int channels() {
        return dimensions.size() > 1 ? dimensions.get(1) : 1;
    }

    /** H in pixels; 1 for a vector. */
    public int height() {
        return isMap() ? dimensions.get(2) : 1;
    }

    /** W in pixels; 1 for a vector. */
    public int width() {
        return isMap() ? dimensions.get(3) : 1;
    }

    /** H and W together. */
    public Extent extent() {
        return new Extent(height(), width());
    }

    /** The same batch and map size with another number of channels. */
    public Shape withChannels(int channels) {
        return isMap() ? map(channels, height(), width()) : vector(channels);
    }

    /** The number of elements, N included. */
    public long elements() {
        return dimensions.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** The dimensions with multiplication signs between them, N included: {@code 1 × 64 × 56 × 56}. */
    @Override
    public String toString() {
        return dimensions.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }
}
