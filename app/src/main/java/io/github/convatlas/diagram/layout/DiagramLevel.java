package io.github.convatlas.diagram.layout;

/** What a box stands for, before single parts are opened or closed. */
public enum DiagramLevel {
    /** A stage of the network. */
    STAGE,
    /** A block, or equal blocks that follow each other. */
    BLOCK,
    /** A layer. */
    LAYER
}
