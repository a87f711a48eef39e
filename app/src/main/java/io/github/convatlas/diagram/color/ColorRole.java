package io.github.convatlas.diagram.color;

/** The kinds of operations that a diagram tells apart by color, and always by a letter too. */
public enum ColorRole {
    /** A convolution with a kernel larger than 1x1 that mixes all channels, or those of a group. */
    DENSE("C"),
    /** A convolution of each channel alone. */
    DEPTHWISE("D"),
    /** A 1x1 convolution. */
    POINTWISE("P"),
    /** Squeeze-and-excitation. */
    SQUEEZE_EXCITATION("S"),
    /** Maximum or mean pooling. */
    POOLING("M"),
    /** A fully connected layer. */
    FULLY_CONNECTED("F"),
    /** Normalization, activation, scaling. */
    NORMALIZATION("N"),
    /** What joins, splits or moves maps, and what does nothing at inference. */
    OTHER("+");

    private final String letter;

    ColorRole(String letter) {
        this.letter = letter;
    }

    /** The letter that stands beside the color. */
    public String letter() {
        return letter;
    }
}
