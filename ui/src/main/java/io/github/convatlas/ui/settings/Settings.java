package io.github.convatlas.ui.settings;

import io.github.convatlas.export.OperationUnit;
import io.github.convatlas.ui.common.Language;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything the window remembers.
 *
 * @param formatVersion of the file, {@value #FORMAT_VERSION}
 * @param window        where it is
 * @param atlas         the pane at the left
 * @param details       the pane at the right
 * @param view          id of the view in front; empty for the first
 * @param theme         light or dark
 * @param language      of every text
 * @param unit          how arithmetic is shown
 * @param selection     references of the networks shown, in order
 * @param focused       position of the one whose parameters are shown
 * @param recent        references shown lately, newest first
 * @param notes         what views remember, by names such as {@code diagram.zoom}
 */
public record Settings(int formatVersion, WindowPlace window, SidePane atlas, SidePane details, String view,
        Theme theme, Language language, OperationUnit unit, List<String> selection, int focused, List<String> recent,
        Map<String, String> notes) {
    /** The version of the file that this program writes. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the collections and refuses other versions of the file. */
    public Settings {
        if (formatVersion != FORMAT_VERSION) {
            throw new IllegalArgumentException("formatVersion " + formatVersion + " is not " + FORMAT_VERSION);
        }
        selection = List.copyOf(selection);
        recent = List.copyOf(recent);
        notes = Map.copyOf(notes);
    }

    /**
     * What holds at the first start.
     *
     * @param locale of the user
     */
    public static Settings first(Locale locale) {
        return new Settings(FORMAT_VERSION, new WindowPlace(false, 0, 0, 1280, 800, false), new SidePane(true, 320),
                new SidePane(true, 270), "", Theme.LIGHT, Language.of(locale), OperationUnit.MACS, List.of(), 0,
                List.of(), Map.of());
    }
}
