package io.github.convatlas.ui.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Where copied text goes, behind an interface because tests must not touch the user's clipboard. For the FX thread. */
@FunctionalInterface
public interface TextClipboard {
    /** Puts a text there. */
    void put(String text);

    /** The text that is there, if there is one. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** The clipboard of the system. A page of HTML is there as its source and, for documents and spreadsheets, as HTML. */
    static TextClipboard ofSystem() {
        return new TextClipboard() {
            @Override
            public void put(String text) {
                var content = new HashMap<DataFormat, Object>(Map.of(DataFormat.PLAIN_TEXT, text));
                if (text.startsWith("<!DOCTYPE html>")) {
                    content.put(DataFormat.HTML, text);
                }
                Clipboard.getSystemClipboard().setContent(content);
            }

            @Override
            public Optional<String> text() {
                return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
            }
        };
    }
}
