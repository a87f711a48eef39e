package io.github.convatlas.compare;

/** How finely a network is taken apart. */
public enum Level {
    /** Every primitive operation. */
    LAYER,
    /** Every block. */
    BLOCK,
    /** Every row of the network's table, with its repeats. */
    STAGE
}
