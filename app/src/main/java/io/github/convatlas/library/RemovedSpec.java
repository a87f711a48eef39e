package io.github.convatlas.library;

/**
 * A spec or a block that was taken out of the user's folder.
 *
 * @param name of its file; that of a block begins with its folder
 * @param text what stood in it
 */
public record RemovedSpec(String name, String text) {
    /** Whether it is a block. */
    boolean isBlock() {
        return name.startsWith(BlockFiles.FOLDER + "/");
    }
}
