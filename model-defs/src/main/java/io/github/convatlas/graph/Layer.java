package io.github.convatlas.graph;

import java.util.OptionalLong;

/**
 * A primitive operation. Every analysis is one exhaustive switch over these records, so a new primitive breaks the build in
 * each place that must answer for it. Tensors are NCHW.
 */
public sealed interface Layer {
    /**
     * Where a picture enters.
     *
     * @param shape NCHW
     */
    record Input(Shape shape) implements Layer {
    }

    /**
     * A two-dimensional convolution with weights {@code [outChannels, inChannels / groups, kernel height, kernel width]}.
     *
     * @param outChannels channels of the output
     * @param window      kernel, stride, dilation and padding
     * @param groups      1 for dense; the number of input channels for depthwise
     * @param bias        whether a bias per output channel is added
     * @param weights     whether the weights are used as they are or standardized first
     */
    record Convolution(int outChannels, Window window, int groups, boolean bias, WeightForm weights) implements Layer {
        /** Checks that channels and groups are positive and that the groups divide the output channels. */
        public Convolution {
            if (outChannels < 1 || groups < 1 || outChannels % groups != 0) {
                throw new IllegalArgumentException(outChannels + " output channels cannot form " + groups + " groups");
            }
        }

        /** Whether the kernel is a single tap: 1x1, also called pointwise. */
        public boolean isPointwise() {
            return window.kernel().area() == 1;
        }

        /**
         * Whether each input channel is convolved alone.
         *
         * @param inChannels channels of the input
         */
        public boolean isDepthwise(int inChannels) {
            return groups > 1 && groups == inChannels;
        }
    }

    /** How a convolution's weights are used. */
    enum WeightForm {
        /** As stored. */
        PLAIN,
        /**
         * Standardized over the fan-in and scaled by a learned gain per output channel: {@code (w - mean) * gain /
         * sqrt(max(var * fan-in, 1e-4))}; Scaled Weight Standardization of NFNet, arXiv:2102.06171.
         */
        STANDARDIZED
    }

    /**
     * Batch normalization with gamma, beta and running statistics per channel.
     *
     * @param epsilon added to the variance
     */
    record BatchNorm(double epsilon) implements Layer {
    }

    /**
     * An element-wise function.
     *
     * @param function which one
     */
    record Activate(Activation function) implements Layer {
    }

    /**
     * The maximum in each window.
     *
     * @param window  kernel, stride and padding
     * @param ceiling whether a last, incomplete window counts
     */
    record MaxPool(Window window, boolean ceiling) implements Layer {
    }

    /**
     * The mean of each window.
     *
     * @param window        kernel, stride and padding
     * @param ceiling       whether a last, incomplete window counts
     * @param countsPadding whether padded zeros enter the mean
     */
    record AveragePool(Window window, boolean ceiling, boolean countsPadding) implements Layer {
    }

    /** The mean of each channel: NCHW becomes NC11. */
    record GlobalAveragePool() implements Layer {
    }

    /** NCHW becomes N(CHW). */
    record Flatten() implements Layer {
    }

    /**
     * A fully connected layer on vectors (NC).
     *
     * @param outFeatures features of the output
     * @param bias        whether a bias per feature is added
     */
    record Linear(int outFeatures, boolean bias) implements Layer {
        /** Checks that there is at least one feature. */
        public Linear {
            if (outFeatures < 1) {
                throw new IllegalArgumentException("a fully connected layer needs at least one output feature");
            }
        }
    }

    /** The sum of two or more tensors of one shape. */
    record Add() implements Layer {
    }

    /** The product of a map and a tensor of the same channels, of the same size or 1 x 1. */
    record Multiply() implements Layer {
    }

    /** Maps of one size, joined along the channels. */
    record Concat() implements Layer {
    }

    /**
     * The channels from one index to another; two slices make a split.
     *
     * @param from first channel, counted from 0
     * @param to   the channel after the last
     */
    record Slice(int from, int to) implements Layer {
        /** Checks that at least one channel is left. */
        public Slice {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("channels " + from + " to " + to + " are empty");
            }
        }
    }

    /**
     * Interleaves the channels of groups: reshape to (groups, C / groups), transpose, flatten; ShuffleNet,
     * arXiv:1707.01083, Figure 1.
     *
     * @param groups number of groups
     */
    record ChannelShuffle(int groups) implements Layer {
        /** Checks that there is at least one group. */
        public ChannelShuffle {
            if (groups < 1) {
                throw new IllegalArgumentException("a channel shuffle needs at least one group");
            }
        }
    }

    /**
     * Enlarges or shrinks a map.
     *
     * @param size H and W of the output
     * @param mode how values between pixels are found
     */
    record Resize(Extent size, ResizeMode mode) implements Layer {
    }

    /** How values between pixels are found. */
    enum ResizeMode {
        /** The nearest pixel. */
        NEAREST,
        /** Bilinear, with pixel centers at half coordinates. */
        BILINEAR
    }

    /**
     * Multiplies by a constant.
     *
     * @param factor the constant
     */
    record Scale(double factor) implements Layer {
    }

    /**
     * Multiplies by one learned scalar, such as NFNet's skip gain.
     *
     * @param initial its value before training
     */
    record Gain(double initial) implements Layer {
    }

    /**
     * Dropout; the identity at inference.
     *
     * @param rate share of elements dropped while training
     */
    record Dropout(double rate) implements Layer {
    }

    /** Turns logits into probabilities along the channels. */
    record Softmax() implements Layer {
    }

    /**
     * An operator of a file that no other layer expresses: shown under its own name. What is not known about its costs is
     * said to be not counted, never taken for zero.
     *
     * @param operator its name in the file, with its domain where that is foreign
     * @param output   the shape the file gives it
     * @param macs     multiply-adds at batch 1; 0 for what only moves or maps values, empty where they are not counted
     * @param params   weights of its own; empty where they are not counted
     */
    record Foreign(String operator, Shape output, OptionalLong macs, OptionalLong params) implements Layer {
        /** Checks that it has a name and that counts are not negative. */
        public Foreign {
            if (operator.isBlank() || macs.orElse(0) < 0 || params.orElse(0) < 0) {
                throw new IllegalArgumentException("an operator needs a name and counts of at least 0");
            }
        }

        /** Whether both its MACs and its params are known. */
        public boolean isCounted() {
            return macs.isPresent() && params.isPresent();
        }
    }
}
