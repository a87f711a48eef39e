package io.github.convatlas.ui.command;

/**
 * Something that the palette offers.
 *
 * @param title       what is searched and shown first
 * @param group       what it belongs to, shown small and searched as well
 * @param keys        its shortcut; may be empty
 * @param explanation of a word, shown while it is selected; empty for what is done and not explained
 * @param action      what happens when it is chosen
 */
public record PaletteItem(String title, String group, String keys, String explanation, Runnable action) {
    /** Something to do. */
    public static PaletteItem of(String title, String group, String keys, Runnable action) {
        return new PaletteItem(title, group, keys, "", action);
    }
}
