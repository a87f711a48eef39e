package io.github.convatlas.ui.command;

/**
 * Something that the palette offers.
 *
 * @param title  what is searched and shown first
 * @param group  what it belongs to, shown small
 * @param keys   its shortcut; may be empty
 * @param action what happens when it is chosen
 */
public record PaletteItem(String title, String group, String keys, Runnable action) {
}
