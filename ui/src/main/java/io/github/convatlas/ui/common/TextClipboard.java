package io.github.convatlas.ui.common;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Where copied text goes, behind an interface because tests must not touch the user's clipboard. For the FX thread. */
@FunctionalInterface
public interface TextClipboard {
    /** Puts a text there. */
    void put(String text);

    /** The clipboard of the system. */
    static TextClipboard ofSystem() {
        return text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
