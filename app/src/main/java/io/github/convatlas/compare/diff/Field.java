package io.github.convatlas.compare.diff;

/** One thing to tell about a block of any kind. The names are those of JSON. */
public enum Field {
    /** Name of the block's definition: {@code mbconv}; missing for blocks found in a file. */
    BLOCK("block", 30, true),
    /** Side of its convolutions larger than 1x1, else of its poolings; 1 where it has 1x1 convolutions only. */
    KERNEL("kernel", 20, false),
    /** By how much it shrinks its map. */
    STRIDE("stride", 60, false),
    /** What strides: {@code 1x1}, {@code kxk} (a larger convolution) or {@code pooling}. */
    STRIDE_PLACEMENT("stridePlacement", 3, true),
    /** Distance between the taps of its larger convolutions. */
    DILATION("dilation", 10, false),
    /** How many convolutions follow each other or stand beside each other in it; gates and shortcuts do not count. */
    CONVOLUTIONS("convolutions", 10, false),
    /** Channels that enter it; missing where it has no weights, since nothing in it depends on them. */
    IN("in", 5, false),
    /** Channels in its middle: what its last larger convolution works on. */
    HIDDEN("hidden", 15, false),
    /** {@link #HIDDEN} over {@link #IN}. */
    EXPANSION("expansion", 10, false),
    /** Channels that leave it; missing where it has no weights. */
    OUT("out", 20, false),
    /** Squeeze channels of its squeeze-and-excitation; 0 for none. */
    SQUEEZE("squeeze", 15, false),
    /** The activation between the two layers of its squeeze-and-excitation. */
    SQUEEZE_ACTIVATION("squeezeActivation", 1, true),
    /** The function that ends its squeeze-and-excitation. */
    GATE("gate", 2, true),
    /** Its activation; {@code none} where it has none. */
    ACTIVATION("activation", 8, false),
    /** Whether no activation follows its last convolution. */
    LINEAR_END("linearEnd", 5, true),
    /** Groups of its larger convolutions: 1 for dense, {@code depthwise} for one a channel. */
    GROUPS("groups", 15, false),
    /** Groups of its 1x1 convolutions beside a larger one. */
    POINTWISE_GROUPS("pointwiseGroups", 5, true),
    /** What leads around it: {@code none}, {@code identity}, {@code projection} or {@code pooled}. */
    SHORTCUT("shortcut", 20, false),
    /** {@code batch}, {@code standardized} (its weights are) or {@code none}. */
    NORM("norm", 8, false),
    /** Whether its convolutions or its fully connected layer add a bias. */
    BIAS("bias", 2, false),
    /** Share of elements its dropout drops while training. */
    RATE("rate", 2, false),
    /** The row of resolutions its input belongs to, in pixels. */
    RESOLUTION("resolution", 0, false);

    private final String jsonName;
    private final int weight;
    private final boolean onlyWhereBothHaveIt;

    Field(String jsonName, int weight, boolean onlyWhereBothHaveIt) {
        this.jsonName = jsonName;
        this.weight = weight;
        this.onlyWhereBothHaveIt = onlyWhereBothHaveIt;
    }

    /** The name in JSON: {@code kernel}. */
    public String jsonName() {
        return jsonName;
    }

    /** How much a difference counts when blocks are aligned, in hundredths of leaving one block out. */
    int weight() {
        return weight;
    }

    /** Whether blocks differ in it only where both have it; otherwise one may have it and the other not. */
    boolean onlyWhereBothHaveIt() {
        return onlyWhereBothHaveIt;
    }

    /** Whether it is a number of channels, where a little more or less is a small difference. */
    boolean isWidth() {
        return switch (this) {
            case IN, HIDDEN, OUT -> true;
            case BLOCK, KERNEL, STRIDE, STRIDE_PLACEMENT, DILATION, CONVOLUTIONS, EXPANSION, SQUEEZE,
                    SQUEEZE_ACTIVATION, GATE, ACTIVATION, LINEAR_END, GROUPS, POINTWISE_GROUPS, SHORTCUT, NORM, BIAS,
                    RATE, RESOLUTION ->
                false;
        };
    }
}
