package io.github.convatlas.ui.workspace;

/**
 * A part of a network that the user has picked; views that can show it do.
 *
 * @param slot of the network
 * @param id   of a layer, a block or a stage
 */
public record NetworkPart(long slot, String id) {
}
