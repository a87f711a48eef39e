package io.github.convatlas.library;

/**
 * A spec that was taken out of the user's folder.
 *
 * @param name of its file
 * @param text what stood in it
 */
public record RemovedSpec(String name, String text) {
}
