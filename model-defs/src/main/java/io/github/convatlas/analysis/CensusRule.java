package io.github.convatlas.analysis;

import io.github.convatlas.graph.Extent;

/**
 * How the conv census counts.
 *
 * @param kernels   what a kernel larger than 3x3 counts
 * @param side      at which resolution a convolution counts
 * @param shortcuts whether convolutions on shortcuts count
 * @param heads     whether convolutions of the head count, such as those of a segmentation on top of a backbone
 */
public record CensusRule(Kernels kernels, Side side, boolean shortcuts, boolean heads) {
    /**
     * The rule of the article: 5x5 counts as two and 7x7 as three 3x3 convolutions, 1x1 as none; a strided convolution
     * counts at its input, as if it were pooled afterwards; shortcuts do not count. It compares backbones, so heads do not
     * count either; those of its networks have no convolution larger than 1x1.
     */
    public static final CensusRule ARTICLE = new CensusRule(Kernels.AS_3X3, Side.INPUT, false, false);

    /** What a kernel larger than 3x3 counts. */
    public enum Kernels {
        /** (k - 1) / 2: as many 3x3 convolutions as see the same pixels. */
        AS_3X3,
        /** One, whatever its size. */
        AS_ONE
    }

    /** At which resolution a convolution counts. */
    public enum Side {
        /** That of the map it reads. */
        INPUT,
        /** That of the map it writes. */
        OUTPUT
    }

    /** The same rule with larger kernels counted so. */
    public CensusRule counting(Kernels newKernels) {
        return new CensusRule(newKernels, side, shortcuts, heads);
    }

    /** The same rule by the map on this side. */
    public CensusRule by(Side newSide) {
        return new CensusRule(kernels, newSide, shortcuts, heads);
    }

    /** The same rule with or without shortcuts. */
    public CensusRule withShortcuts(boolean counted) {
        return new CensusRule(kernels, side, counted, heads);
    }

    /** The same rule with or without heads. */
    public CensusRule withHeads(boolean counted) {
        return new CensusRule(kernels, side, shortcuts, counted);
    }

    /** What a kernel counts: nothing below 3x3. */
    public int weight(Extent kernel) {
        int taps = kernel.longest();
        if (taps < 3) {
            return 0;
        }
        return switch (kernels) {
            case AS_3X3 -> (taps - 1) / 2;
            case AS_ONE -> 1;
        };
    }
}
