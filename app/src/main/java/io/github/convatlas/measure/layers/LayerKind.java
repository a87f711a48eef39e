package io.github.convatlas.measure.layers;

import io.github.convatlas.diagram.color.ColorRole;

/** What a layer does, as far as its speed is concerned. */
public enum LayerKind {
    /** Convolutions with kernels of 1x1. */
    POINTWISE,
    /** Convolutions of each channel by itself. */
    DEPTHWISE,
    /** Convolutions with larger kernels over several channels: dense or in groups. */
    DENSE,
    /** Everything inside a squeeze-and-excitation. */
    SQUEEZE_EXCITATION,
    /** Activations and normalizations with a kernel of their own. */
    ACTIVATION,
    /** Pooling. */
    POOLING,
    /** Fully connected layers. */
    FULLY_CONNECTED,
    /** Tensors rearranged between layers. */
    LAYOUT,
    /** Additions, concatenations and everything else. */
    OTHER;

    /** The kind of a layer that a diagram colors like this. */
    static LayerKind of(ColorRole role) {
        return switch (role) {
            case DENSE -> DENSE;
            case DEPTHWISE -> DEPTHWISE;
            case POINTWISE -> POINTWISE;
            case SQUEEZE_EXCITATION -> SQUEEZE_EXCITATION;
            case POOLING -> POOLING;
            case FULLY_CONNECTED -> FULLY_CONNECTED;
            case NORMALIZATION -> ACTIVATION;
            case OTHER -> OTHER;
        };
    }

    /** The color that a diagram gives it. */
    public ColorRole role() {
        return switch (this) {
            case POINTWISE -> ColorRole.POINTWISE;
            case DEPTHWISE -> ColorRole.DEPTHWISE;
            case DENSE -> ColorRole.DENSE;
            case SQUEEZE_EXCITATION -> ColorRole.SQUEEZE_EXCITATION;
            case ACTIVATION -> ColorRole.NORMALIZATION;
            case POOLING -> ColorRole.POOLING;
            case FULLY_CONNECTED -> ColorRole.FULLY_CONNECTED;
            case LAYOUT, OTHER -> ColorRole.OTHER;
        };
    }

    /** The letter that stands beside the color: that of a diagram, and one of its own for what a diagram does not show. */
    public String letter() {
        return this == LAYOUT ? "L" : role().letter();
    }
}
