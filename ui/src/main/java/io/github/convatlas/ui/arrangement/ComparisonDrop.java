package io.github.convatlas.ui.arrangement;

import io.github.convatlas.arrangement.share.ComparisonFile;
import io.github.convatlas.ui.common.FileDialogs;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.drop.DropHandler;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Saved comparisons are opened.
 *
 * @param sharing opens them
 * @param texts   in the language of the window
 */
public record ComparisonDrop(ComparisonSharing sharing, Texts texts) implements DropHandler {

    @Override
    public FileDialogs.Kind kind() {
        return sharing.kind();
    }

    @Override
    public boolean takes(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ComparisonFile.ENDING);
    }

    @Override
    public String effect(List<Path> files) {
        return texts.get("arrangement.effect", String.valueOf(files.getLast().getFileName()));
    }

    @Override
    public void take(List<Path> files) {
        sharing.openFile(files.getLast());
    }
}
